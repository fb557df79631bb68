import type { IncomingMessage } from 'node:http';

/** What the HTTP server of Node hands to a Hono app beside the request. */
export interface NodeBindings {
  readonly incoming?: IncomingMessage;
}

/**
 * The path of a request as it stands in its first line. A `Request` has lost it: its URL has no `..` any more,
 * escaped or not, though in a path that ends in a text they are one (WHATWG URL, 4.4).
 */
export function readRawPath(request: Request, bindings?: NodeBindings): string {
  const raw = bindings?.incoming?.url;
  if (raw?.startsWith('/')) return raw.split(/[?#]/, 1)[0]!;
  return /^[^:]+:\/\/[^/?#]*([^?#]*)/.exec(request.url)?.[1] || '/';
}
