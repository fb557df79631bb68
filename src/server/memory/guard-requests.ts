import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from '../api/problem.ts';
import { isLoopback } from '../host-name.ts';
import { readRawPath, type NodeBindings } from '../raw-path.ts';

/** Who may ask. */
export interface GuardOptions {
  /** What everybody must show; absent: whoever reaches the server may ask. */
  readonly token?: string;
  /** Whether the server is bound to this machine only: then nothing but names of it may stand in `Host`. */
  readonly isLoopback: boolean;
}

const KEYED = /^\/k\/([^/]+)(?=\/)/;

/** The path of a request without `/k/TOKEN` before it, for clients that cannot send headers. */
export function readKeyedPath(request: Request, bindings?: NodeBindings): string {
  return readRawPath(request, bindings).replace(KEYED, '');
}

/** What a request says of whom it comes from. */
export interface Caller {
  /** Headers; absent ones are `undefined`. */
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
  /** The token that stands in the path. */
  readonly keyed: string | undefined;
  /** Whether the request may change anything. */
  readonly changes: boolean;
}

/**
 * Lets in whom it may: a page of another site that was made to ask this machine (DNS rebinding, forms) may not, and
 * with a token nobody who does not show it, as `/k/TOKEN/…` or `Authorization: Bearer TOKEN`.
 *
 * @throws {ApiProblem} for the others
 */
export function assertWelcome(caller: Caller, { token, isLoopback: isHere }: GuardOptions): void {
  // browsers always say it; a client of HTTP/1.0 does not
  const { host = 'localhost', origin, keyed, authorization = '' } = caller;
  const name = host.replace(/:\d+$/, '').toLocaleLowerCase('en');
  if (isHere && !isLoopback(name))
    throw new ApiProblem(403, 'foreign-host', 'Host names another machine than this one');
  if (caller.changes && origin !== undefined && !isOf(origin, host))
    throw new ApiProblem(403, 'foreign-origin', 'a page of another site may not change anything');
  if (token === undefined && keyed !== undefined)
    throw new ApiProblem(404, 'not-found', 'this server has no token');
  const shown = keyed ?? /^Bearer (.+)$/i.exec(authorization)?.[1];
  if (token !== undefined && !isSame(shown, token))
    throw new ApiProblem(401, 'no-token', '/k/TOKEN/ before the path was expected, or a header');
}

/** Asks {@link assertWelcome} of each request. */
export function guardRequests(options: GuardOptions): MiddlewareHandler {
  return (c, next) => {
    const caller = {
      host: c.req.header('Host'),
      origin: c.req.header('Origin'),
      authorization: c.req.header('Authorization'),
      keyed: KEYED.exec(readRawPath(c.req.raw, c.env as NodeBindings))?.[1],
      changes: c.req.method !== 'GET' && c.req.method !== 'HEAD',
    };
    assertWelcome(caller, options);
    return next();
  };
}

function isOf(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** In a time that says nothing of how much of it was right. */
function isSame(shown: string | undefined, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return shown !== undefined && timingSafeEqual(hash(shown), hash(token));
}
