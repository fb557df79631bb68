import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Memories } from '../../project/memories/open-memories.ts';
import { assertWelcome, type GuardOptions } from '../memory/guard-requests.ts';
import { SECURE_HEADERS } from '../secure-headers.ts';
import { answerLookup, type LookupAnswer, type LookupAnswerOptions } from './answer-lookup.ts';

export interface PlainAnswerOptions extends GuardOptions, LookupAnswerOptions {}

/** A look-up of `createTmserverRoutes` whose locales have no escapes. */
const LOOKUP =
  /^(?:\/k\/([^/?#]+))?\/(?:tmserver|api\/v1)\/([^/?#%]+)\/([^/?#%]+)\/unit(?:\/([^?#]*))?(?:\?([^#]*))?$/;

/**
 * Answers the look-ups that are as nearly all are, without the routes: to make a `Request` of what Node read, find the
 * route and send a `Response` costs half as much as the look-up. Says whether it did; whatever is out of the ordinary,
 * all that goes wrong included, is left to the routes, whose answers these are.
 */
export function createPlainAnswers(
  memories: Memories,
  options: PlainAnswerOptions,
): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean {
  const find = (incoming: IncomingMessage): LookupAnswer | undefined => {
    const { method, url = '', headers } = incoming;
    if (method !== 'GET' || headers.expect !== undefined) return undefined;
    const [, keyed, source, target, path = '', search] = LOOKUP.exec(url) ?? [];
    if (source === undefined || target === undefined) return undefined;
    const { host, origin, authorization } = headers;
    assertWelcome({ host, origin, authorization, keyed, changes: false }, options);
    memories.writable?.writer?.settle?.();
    if (memories.refresh() !== undefined) return undefined;
    const parameters = search === undefined ? undefined : new URLSearchParams(search);
    const query = (name: string): string | undefined => parameters?.get(name) ?? undefined;
    return answerLookup(memories, { source, target, path, query }, options);
  };
  return (incoming, outgoing) => {
    let answer: LookupAnswer | undefined;
    try {
      answer = find(incoming);
    } catch {
      // the routes meet it again, and say what it is
    }
    if (answer === undefined) return false;
    const { body, contentType } = answer;
    const length = Buffer.byteLength(body);
    outgoing.writeHead(200, {
      'content-type': contentType,
      'content-length': length,
      ...SECURE_HEADERS,
    });
    outgoing.end(body);
    return true;
  };
}
