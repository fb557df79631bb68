import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Memories } from '../../project/memories/open-memories.ts';
import { assertWelcome, type GuardOptions } from '../memory/guard-requests.ts';
import { SECURE_HEADERS } from '../secure-headers.ts';
import { answerLookup, type LookupAnswer, type LookupAnswerOptions } from './answer-lookup.ts';
import type { LookupThreads } from './create-lookup-threads.ts';
import { parsePlainLookup, toLookupRequest, type PlainLookup } from './plain-lookup.ts';

/** Who may ask, and on how many threads answers are found. */
export interface PlainAnswerOptions extends GuardOptions, LookupAnswerOptions {
  /** Absent: all is answered on this thread. */
  readonly threads?: LookupThreads;
}

/** So many look-ups at the same time are worth threads, which have the index of the memory a second time. */
const MANY = 8;

/**
 * Answers the look-ups that are as nearly all are, without the routes: to make a `Request` of what Node read, find the
 * route and send a `Response` costs half as much as the look-up. Says whether it did; whatever is out of the ordinary,
 * all that goes wrong included, is left to the routes, whose answers these are.
 *
 * Of look-ups that come at the same time threads answer as many as they can, and this one the others.
 */
export function createPlainAnswers(
  memories: Memories,
  options: PlainAnswerOptions,
): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean | Promise<boolean> {
  const { threads } = options;
  /** Look-ups since the event loop last came round. */
  let atOnce = 0;
  const read = ({ method, url = '', headers }: IncomingMessage): PlainLookup | undefined => {
    if (method !== 'GET' || headers.expect !== undefined) return undefined;
    const lookup = parsePlainLookup(url);
    if (lookup === undefined) return undefined;
    const { host, origin, authorization } = headers;
    assertWelcome({ host, origin, authorization, keyed: lookup.keyed, changes: false }, options);
    memories.writable?.writer?.settle?.();
    return memories.refresh() === undefined ? lookup : undefined;
  };
  const hasMany = (): boolean => {
    if (atOnce++ === 0) setImmediate(() => (atOnce = 0));
    if (atOnce === MANY) threads?.start();
    return atOnce > 1;
  };
  const answerHere = (lookup: PlainLookup, outgoing: ServerResponse): boolean => {
    try {
      send(answerLookup(memories, toLookupRequest(lookup), options), outgoing);
      return true;
    } catch {
      // the routes meet it again, and say what it is
      return false;
    }
  };
  return (incoming, outgoing) => {
    threads?.settle();
    let lookup: PlainLookup | undefined;
    try {
      lookup = read(incoming);
    } catch {
      return false;
    }
    if (lookup === undefined) return false;
    const asked = lookup;
    return (
      (threads !== undefined && hasMany() ? threads.ask(asked) : undefined)?.then((answer) => {
        if (answer === undefined) return answerHere(asked, outgoing);
        send(answer, outgoing);
        return true;
      }) ?? answerHere(asked, outgoing)
    );
  };
}

function send({ body, contentType }: LookupAnswer, outgoing: ServerResponse): void {
  outgoing.writeHead(200, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    ...SECURE_HEADERS,
  });
  outgoing.end(body);
}
