import type { CheckResult } from '../model/run-result.ts';
import type { Content } from '../model/content.ts';
import type { Finding, Side } from '../model/finding.ts';
import type { Check } from '../check/check.ts';
import { applySettings, selectChecks, type RuleSettings } from '../check/rule-settings.ts';
import { runChecks } from '../check/run-checks.ts';
import type { Io } from '../io/io.ts';
import { locateWords } from './locate-words.ts';
import type { Log } from './log.ts';
import { readAllPairs } from './read-all-pairs.ts';
import type { ReadPairsOptions } from './read-pairs.ts';
import { readTermbase } from './read-termbase.ts';

export interface CheckFilesOptions extends ReadPairsOptions {
  /** Path of a termbase or glossary, see {@link readTermbase}. */
  readonly termbase?: string;
  readonly inspect: Side;
  readonly checks: readonly Check[];
  /** Absent: everything the checks find, as grave as they say. */
  readonly settings?: RuleSettings;
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
  const { inspect, settings, log } = options;
  const { pairs, sourceLocale, targetLocale } = await readAllPairs(io, paths, options);
  const termbase =
    options.termbase === undefined
      ? undefined
      : await readTermbase(io, options.termbase, { sourceLocale, targetLocale });
  log.progress('checking', 0);
  const context = { pairs, sourceLocale, targetLocale, inspect };
  const checks = settings === undefined ? options.checks : selectChecks(options.checks, settings);
  const found = runChecks(checks, termbase === undefined ? context : { ...context, termbase });
  const findings =
    settings === undefined ? found : found.flatMap((one) => applySettings(one, settings) ?? []);
  if (findings.length < found.length && settings?.preset === 'default')
    log.note(`${found.length - findings.length} doubt(s) left out; --preset all shows them`);
  const contents = new Map(pairs.map((pair) => [placeKey(pair), pair]));
  const contentOf = ({ place }: Finding): Content | undefined =>
    contents.get(placeKey(place))?.[place.side];
  const located = await locateWords(io, findings, contentOf, options.format);
  return { result: { paths, segments: pairs.length, findings: located }, contentOf };
}

function placeKey(place: { path: string; unit: string; segment?: string }): string {
  return JSON.stringify([place.path, place.unit, place.segment]);
}
