import type { CheckResult } from '../model/run-result.ts';
import type { Content } from '../model/content.ts';
import type { Finding, Side } from '../model/finding.ts';
import type { Check } from '../check/check.ts';
import { applyBaseline, updateBaseline, type BaselineEntry } from '../check/baseline.ts';
import { applySettings, selectChecks, type RuleSettings } from '../check/rule-settings.ts';
import { runChecks } from '../check/run-checks.ts';
import { suppress } from '../check/suppress.ts';
import type { Io } from '../io/io.ts';
import { readText } from '../io/read-text.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';
import { locateWords } from './locate-words.ts';
import type { Log } from './log.ts';
import { planFixes, type FilePlan } from './plan-fixes.ts';
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
  /** Path of a file of accepted findings, see {@link readBaseline}. */
  readonly baseline?: string;
  /** Accept all findings from now on: the baseline is written, nothing is reported. */
  readonly updatesBaseline?: boolean;
  readonly log: Log;
}

/** What the checks found, and the contents that the findings point into. */
export interface CheckOutcome {
  readonly result: CheckResult;
  contentOf(finding: Finding): Content | undefined;
  /** The files as they would be with what can be mended without harm mended. */
  planFixes(): Promise<readonly FilePlan[]>;
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
  const wanted =
    settings === undefined ? found : found.flatMap((one) => applySettings(one, settings) ?? []);
  if (wanted.length < found.length && settings?.preset === 'default')
    log.note(`${found.length - wanted.length} doubt(s) left out; --preset all shows them`);
  const { findings: open, notes } = suppress(wanted, pairs);
  notes.forEach((note) => log.note(note));
  const findings =
    options.baseline === undefined ? open : await acceptKnown(io, open, options.baseline, options);
  const contents = new Map(pairs.map((pair) => [placeKey(pair), pair]));
  const contentOf = ({ place }: Finding): Content | undefined =>
    contents.get(placeKey(place))?.[place.side];
  const located = await locateWords(io, findings, contentOf, options.format);
  return {
    result: { paths, segments: pairs.length, findings: located },
    contentOf,
    planFixes: () => planFixes(io, findings, contentOf, options.format),
  };
}

/** Leaves out what the baseline accepts, or has it accept everything; says what is odd about it. */
async function acceptKnown(
  io: Io,
  findings: readonly Finding[],
  path: string,
  { updatesBaseline, log }: CheckFilesOptions,
): Promise<readonly Finding[]> {
  const isNew = updatesBaseline === true && !(await io.exists(path));
  const entries: readonly BaselineEntry[] = isNew
    ? []
    : readBaseline(await readText(io, path, { hasLines: false }), path);
  const today = io.now().toISOString().slice(0, 10);
  const { findings: left, accepted, expired, stale } = applyBaseline(findings, entries, today);
  if (updatesBaseline === true) {
    const updated = updateBaseline(findings, entries, `accepted on ${today} without a closer look`);
    await io.save(path, [writeBaseline(updated)]);
    log.note(`${path}: ${updated.length} finding(s) accepted, ${stale.length} stale removed`);
    return [];
  }
  if (accepted > 0) log.note(`${path}: ${accepted} finding(s) accepted`);
  for (const { fingerprint, rule, expires } of expired)
    log.note(`${path}: ${fingerprint} (${rule}) expired on ${expires}`);
  for (const { fingerprint, rule, path: file, unit } of stale)
    log.note(`${path}: ${fingerprint} (${rule}, ${file}, ${unit}) is stale: the finding is gone`);
  return left;
}

function placeKey(place: { path: string; unit: string; segment?: string }): string {
  return JSON.stringify([place.path, place.unit, place.segment]);
}
