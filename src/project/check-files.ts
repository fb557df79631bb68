import type { CheckResult } from '../model/run-result.ts';
import type { Content } from '../model/content.ts';
import type { Finding, Side } from '../model/finding.ts';
import type { Check } from '../check/check.ts';
import { runChecks } from '../check/run-checks.ts';
import type { Io } from '../io/io.ts';
import type { Log } from './log.ts';
import { readAllPairs } from './read-all-pairs.ts';
import type { ReadPairsOptions } from './read-pairs.ts';
import { readTermbase } from './read-termbase.ts';

export interface CheckFilesOptions extends ReadPairsOptions {
  /** Path of a termbase or glossary, see {@link readTermbase}. */
  readonly termbase?: string;
  readonly inspect: Side;
  readonly checks: readonly Check[];
  readonly log: Log;
}

/** What the checks found, and the contents that the findings point into. */
export interface CheckOutcome {
  readonly result: CheckResult;
  contentOf(finding: Finding): Content | undefined;
}

/**
 * Checks bitext files together: a term is consistent or not over all of them.
 *
 * @throws {FormatError} when a file cannot be read; {@link UnknownLocaleError}.
 */
export async function checkFiles(
  io: Io,
  paths: readonly string[],
  options: CheckFilesOptions,
): Promise<CheckOutcome> {
  const { inspect, checks, log } = options;
  const { pairs, sourceLocale, targetLocale } = await readAllPairs(io, paths, options);
  const termbase =
    options.termbase === undefined
      ? undefined
      : await readTermbase(io, options.termbase, { sourceLocale, targetLocale });
  log.progress('checking', 0);
  const context = { pairs, sourceLocale, targetLocale, inspect };
  const findings = runChecks(checks, termbase === undefined ? context : { ...context, termbase });
  const contents = new Map(pairs.map((pair) => [placeKey(pair), pair]));
  return {
    result: { paths, segments: pairs.length, findings },
    contentOf: ({ place }) => contents.get(placeKey(place))?.[place.side],
  };
}

function placeKey(place: { path: string; unit: string; segment?: string }): string {
  return JSON.stringify([place.path, place.unit, place.segment]);
}
