import type { LookupRequest } from './answer-lookup.ts';

/** A look-up as it stands in the first line of a request: plain data, to be sent to a thread. */
export interface PlainLookup {
  /** The token before the path. */
  readonly keyed?: string | undefined;
  readonly source: string;
  readonly target: string;
  /** What follows `/unit/`. */
  readonly path: string;
  /** What follows the question mark. */
  readonly search?: string | undefined;
}

/** A look-up of `createTmserverRoutes` whose locales have no escapes. */
const LOOKUP =
  /^(?:\/k\/([^/?#]+))?\/(?:tmserver|api\/v1)\/([^/?#%]+)\/([^/?#%]+)\/unit(?:\/([^?#]*))?(?:\?([^#]*))?$/;

/** The look-up that a request line asks for; `undefined` for anything out of the ordinary. */
export function parsePlainLookup(url: string): PlainLookup | undefined {
  const [, keyed, source, target, path = '', search] = LOOKUP.exec(url) ?? [];
  if (source === undefined || target === undefined) return undefined;
  return { keyed, source, target, path, search };
}

/** What {@link answerLookup} asks for. */
export function toLookupRequest({ source, target, path, search }: PlainLookup): LookupRequest {
  const parameters = search === undefined ? undefined : new URLSearchParams(search);
  const query = (name: string): string | undefined => parameters?.get(name) ?? undefined;
  return { source, target, path, query };
}
