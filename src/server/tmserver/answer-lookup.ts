import type { Direction } from '../../project/memory/memory-locales.ts';
import type { Memories } from '../../project/memories/open-memories.ts';
import { ApiProblem } from '../api/problem.ts';
import { parseLocaleCode } from './parse-locale-code.ts';
import { readPathText } from './read-path-text.ts';
import { suggest } from './suggest.ts';
import { formatSuggestions } from './suggestion.ts';

/** Standards and limits of amaGama (`docs/api.rst`, `amagama/views/api.py`). */
const MIN_SIMILARITY = 70;
const LOWEST_SIMILARITY = 30;
const MAX_CANDIDATES = 5;
/** More are not read by anybody, and each costs. */
const MOST_CANDIDATES = 100;
/** The name of a function, or of one inside an object. */
const CALLBACK = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/;

/** In which forms an answer may go out. */
export interface LookupAnswerOptions {
  /** Whether an answer may come as a call of a function that the client names (JSONP). */
  readonly hasJsonp: boolean;
}

/** A request for the matches of a text. */
export interface LookupRequest {
  /** The two locales as they stand in the path, without escapes. */
  readonly source: string;
  readonly target: string;
  /** What follows `/unit/` in the request line. */
  readonly path: string;
  /** The first value of a parameter. */
  query(name: string): string | undefined;
}

/** An answer that is fine. */
export interface LookupAnswer {
  readonly body: string;
  readonly contentType: string;
}

/**
 * The matches of a text as amaGama sends them.
 *
 * @throws {ApiProblem} `bad-callback`
 */
export function answerLookup(
  memories: Memories,
  { source, target, path, query }: LookupRequest,
  { hasJsonp }: LookupAnswerOptions,
): LookupAnswer {
  const callback = query('jsoncallback') ?? query('callback');
  if (callback !== undefined && hasJsonp && !CALLBACK.test(callback))
    throw new ApiProblem(400, 'bad-callback', 'callback is no name of a function');
  const minScore = readNumber(query('min_similarity'), MIN_SIMILARITY);
  const limit = readNumber(query('max_candidates'), MAX_CANDIDATES);
  const direction = readDirection(source, target);
  // toolkits add a slash at the end
  const text = readPathText(path.replace(/\/$/, '')) || (query('source') ?? '');
  const found =
    direction === undefined || text.trim() === ''
      ? []
      : suggest(memories, text, direction, {
          minScore: Math.min(100, Math.max(LOWEST_SIMILARITY, minScore)),
          limit: Math.min(MOST_CANDIDATES, Math.max(1, Math.trunc(limit))),
        });
  const json = formatSuggestions(found);
  if (callback === undefined || !hasJsonp)
    return { body: json, contentType: 'application/json; charset=utf-8' };
  // the comment keeps the answer from being anything but a script
  return { body: `/**/${callback}(${json});`, contentType: 'text/javascript; charset=utf-8' };
}

function readNumber(given: string | undefined, standard: number): number {
  const number = given === undefined || given.trim() === '' ? NaN : Number(given);
  return Number.isFinite(number) ? number : standard;
}

/** The two locales of a path; `undefined` when one is none. */
export function readDirection(source: string, target: string): Direction | undefined {
  const sourceLocale = parseLocaleCode(source);
  const targetLocale = parseLocaleCode(target);
  if (sourceLocale === undefined || targetLocale === undefined) return undefined;
  return { sourceLocale, targetLocale };
}
