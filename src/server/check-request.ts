import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from './api/problem.ts';
import { toUrlHost } from './host-name.ts';

/** Under which names the server may be spoken to. */
export interface AllowedHosts {
  /** As in the `Host` header: name and port. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * The names of a server: those of the machine itself, so that a foreign name that leads to this address
 * (DNS rebinding) is refused.
 *
 * @param names without port, an IPv6 address without brackets
 */
export function toAllowedHosts(names: readonly string[], port: number): AllowedHosts {
  const hosts = new Set<string>();
  for (const one of names) {
    const name = toUrlHost(one).toLocaleLowerCase('en');
    hosts.add(`${name}:${port}`);
    if (port === 80) hosts.add(name);
  }
  return { hosts };
}

/** Names by which a machine speaks to itself. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/**
 * Refuses requests that were meant for another host or come from another site: an unknown `Host`, and on
 * anything that may change something an `Origin` that is not ours, or none.
 */
export function checkRequest(allowed: () => AllowedHosts): MiddlewareHandler {
  return async (c, next) => {
    const { hosts } = allowed();
    const host = (c.req.header('host') ?? '').toLocaleLowerCase('en');
    if (!hosts.has(host))
      throw new ApiProblem(421, 'wrong-host', 'this server does not answer to that host');
    const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD';
    const origin = c.req.header('origin')?.toLocaleLowerCase('en');
    if (isSafe ? origin !== undefined && !isOurs(origin, hosts) : !isOurs(origin, hosts))
      throw new ApiProblem(403, 'wrong-origin', 'this request comes from another site');
    const site = c.req.header('sec-fetch-site');
    const isNavigation = c.req.header('sec-fetch-mode') === 'navigate' && isSafe;
    if (site === 'cross-site' && !isNavigation)
      throw new ApiProblem(403, 'wrong-origin', 'this request comes from another site');
    await next();
  };
}

function isOurs(origin: string | undefined, hosts: ReadonlySet<string>): boolean {
  return origin !== undefined && origin.startsWith('http://') && hosts.has(origin.slice(7));
}
