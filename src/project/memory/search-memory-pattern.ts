import { compilePattern } from '../../memory/concordance/find-pattern.ts';
import type { ConcordanceHit } from '../../memory/memory-index.ts';
import { runGuarded } from '../../io/machine/guarded-thread.ts';
import type { Direction } from './memory-locales.ts';
import { unpackFault, type PackedFault } from '../pack-fault.ts';

/** Where a pattern is looked for, how many entries are wanted, and how long it may take. */
export interface PatternOptions {
  readonly side: 'source' | 'target' | 'both';
  /** How many entries at most, from 1; the newest come first. */
  readonly limit: number;
  readonly ignoreCase?: boolean;
  /** Milliseconds that the search may take from when its thread has begun, two seconds when absent. */
  readonly milliseconds?: number;
}

/** What a search with a regular expression found. */
export interface PatternHits {
  /** As of a concordance; nothing is marked as aligned. */
  readonly hits: readonly ConcordanceHit[];
  /** False when the time was over: the hits are the newest of those units that were seen. */
  readonly isComplete: boolean;
}

/** What the thread is told. */
export interface PatternSetup extends Direction {
  readonly path: string;
  readonly pattern: string;
  readonly options: Required<Omit<PatternOptions, 'milliseconds'>>;
}

/** What it says: the best hits so far, each time in place of those before. */
export type PatternMessage =
  | { readonly hasBegun: true }
  | { readonly hits: readonly ConcordanceHit[] }
  | { readonly fault: PackedFault };

/** As long as somebody waits at a screen for an answer; commands say their own. */
const MILLISECONDS = 2000;

/**
 * Searches the texts of a memory with a regular expression of a user (see `compilePattern`), in a thread that
 * is ended when its time is over: an expression can take longer than the world will last.
 *
 * @param path of a TMX file, or of a memory made by `kosut tm import`
 * @throws {SyntaxError} for what is no regular expression
 * @throws {RangeError} for a `limit` that is no whole number from 1
 * @throws {FormatError} when the memory cannot be read
 */
export async function searchMemoryPattern(
  path: string,
  { sourceLocale, targetLocale }: Direction,
  pattern: string,
  { side, limit, ignoreCase = false, milliseconds = MILLISECONDS }: PatternOptions,
): Promise<PatternHits> {
  compilePattern(pattern, { ignoreCase });
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit is a whole number from 1, not ${limit}`);
  const setup: PatternSetup = {
    path,
    sourceLocale,
    targetLocale,
    pattern,
    options: { side, limit, ignoreCase },
  };
  let hits: readonly ConcordanceHit[] = [];
  let fault: PackedFault | undefined;
  const onMessage = (message: PatternMessage): void => {
    if ('fault' in message) fault = message.fault;
    else if ('hits' in message) hits = message.hits;
  };
  const file = new URL('./pattern-worker.js', import.meta.url);
  const isComplete = await runGuarded(file, setup, { milliseconds, onMessage });
  if (fault !== undefined) throw unpackFault(fault);
  return { hits, isComplete };
}
