import type { CheckResult } from '../../model/results/run-result.ts';
import type { Content } from '../../model/content.ts';
import type { Finding, Side } from '../../model/finding.ts';
import type { Check, CheckContext } from '../../check/check.ts';
import { applyBaseline, updateBaseline, type BaselineEntry } from '../../check/baseline.ts';
import type { RuleSettings } from '../../check/rule-settings.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';
import { type CheckCache, hashFacts, hashFiles, NONE, openCheckCache } from './check-cache.ts';
import { type Changes, findChanged } from './find-changed.ts';
import { locateWords } from './locate-words.ts';
import type { Log } from '../log.ts';
import { planFixes, type FilePlan } from './plan-fixes.ts';
import type { ReadPairsOptions } from '../pairs/read-pairs.ts';
import { runFileChecks, type CheckRun } from './run-file-checks.ts';
import { formatPlural } from '../../report/figures/format-count.ts';

export interface CheckFilesOptions extends ReadPairsOptions {
  /** Path of a termbase or glossary, see `readTermbase`. */
  readonly termbase?: string;
  /** Path of a Hunspell dictionary of the inspected language; absent: spelling is not looked at. */
  readonly dictionary?: string;
  /** Path of a list of words that are right beside it. */
  readonly words?: string;
  readonly inspect: Side;
  readonly checks: readonly Check[];
  /** Absent: everything the checks find, as grave as they say. */
  readonly settings?: RuleSettings;
  /** Path of a file of accepted findings, see {@link readBaseline}. */
  readonly baseline?: string;
  /** A commit: only units that differ from it are reported on. */
  readonly changed?: string;
  /** Path of a file that remembers earlier runs, so that the same bytes are not checked twice. */
  readonly cache?: string;
  /** Of the program: another version does not trust the cache. */
  readonly version?: string;
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
 * @throws {FormatError} when a file cannot be read, or `git/unusable`; {@link UnknownLocaleError}.
 */
export async function checkFiles(
  io: Io,
  paths: readonly string[],
  options: CheckFilesOptions,
): Promise<CheckOutcome> {
  const { log, format } = options;
  const asked =
    options.changed === undefined ? undefined : findChanged(io, options.changed, paths, options);
  // read while git is at work: whether one of them failed is told when it is waited for
  asked?.catch(() => undefined);
  const memory =
    options.cache === undefined || paths.includes('-')
      ? undefined
      : openMemory(io, paths, options, options.cache);
  memory?.catch(() => undefined);
  const changes = await asked;
  const isChanged = changes?.has;
  const run =
    memory === undefined
      ? await runFileChecks(io, paths, { ...options, ...(isChanged && { isAsked: isChanged }) })
      : await runCached(io, paths, options, await memory, changes);
  const open = run.findings.filter(({ place }) => isChanged?.(place) ?? true);
  const isOfTerms = ({ rule }: Finding): boolean => rule.startsWith('terms/');
  for (const note of [...run.notes, ...(open.some(isOfTerms) ? run.termNotes : [])]) log.note(note);
  if (run.doubts > 0 && isChanged === undefined)
    log.note(`${formatPlural(run.doubts, 'doubt')} left out; --preset all shows them`);
  for (const { place, text } of run.remarkNotes) if (isChanged?.(place) ?? true) log.note(text);
  const findings =
    options.baseline === undefined ? open : await acceptKnown(io, open, options.baseline, options);
  const contents = new Map(
    run.findings.map(({ fingerprint }, at) => [fingerprint, run.contents[at] ?? undefined]),
  );
  const contentOf = ({ fingerprint }: Finding): Content | undefined => contents.get(fingerprint);
  const located = await locateWords(io, findings, contentOf, format);
  return {
    result: { paths, segments: run.segments, findings: located },
    contentOf,
    planFixes: () => planFixes(io, findings, contentOf, format),
  };
}

/** What earlier runs knew, and a name for the bytes of each file of this one. */
interface Memory {
  readonly cache: CheckCache;
  readonly contents: ReadonlyMap<string, string>;
}

async function openMemory(
  io: Io,
  paths: readonly string[],
  options: CheckFilesOptions,
  cachePath: string,
): Promise<Memory> {
  const others = listOthers(options).filter((path) => path !== undefined);
  const contents = await hashFiles(io, [...paths, ...others]);
  return { contents, cache: await openCheckCache(io, cachePath) };
}

/** The files besides the checked ones that a run hangs on. */
function listOthers({
  termbase,
  dictionary,
  words,
}: CheckFilesOptions): readonly (string | undefined)[] {
  return [termbase, ...(dictionary === undefined ? [] : [dictionary, words])];
}

/**
 * The run that the cache holds for just these bytes and settings, or a new one, which it then holds. A run over
 * all units answers for some of them too.
 */
async function runCached(
  io: Io,
  paths: readonly string[],
  options: CheckFilesOptions,
  { cache, contents }: Memory,
  changes: Changes | undefined,
): Promise<CheckRun> {
  const { termbase, settings, inspect, format, sourceLocale, targetLocale, version } = options;
  const others = listOthers(options);
  const given = [version, inspect, format, sourceLocale, targetLocale];
  const names = options.checks.map(({ name }) => name);
  const nameRun = (units?: readonly string[]): string =>
    hashFacts(given, names, settings, [...paths, ...others], [...contents], units);
  const name = nameRun(changes?.units);
  const known = cache.findRun(nameRun()) ?? (changes && cache.findRun(name));
  if (known !== undefined) return known;
  const terms = termbase === undefined ? undefined : [termbase, contents.get(termbase)];
  /** All that what a segment says by itself hangs on, besides the bytes of its file. */
  const nameFile = (path: string, checks: readonly Check[], context: CheckContext): string =>
    hashFacts(
      given,
      [context.sourceLocale, context.targetLocale, terms],
      checks.map((check) => check.name),
      paths.filter((one) => one === path),
    );
  const asked = { ...options, ...(changes && { isAsked: changes.has }) };
  const namePart = (path: string, facts: readonly unknown[]): string =>
    hashFacts(given, path, facts);
  const run = await runFileChecks(io, paths, asked, {
    termbase: terms,
    findFindings: (path, ...about) => cache.findFile(nameFile(path, ...about), contents.get(path)!),
    keepFindings: (path, checks, context, findings) =>
      cache.keepFile(nameFile(path, checks, context), contents.get(path)!, findings),
    findPart: (path, facts) => cache.findPart(namePart(path, facts), contents.get(path)!),
    keepPart: (path, facts, value) =>
      cache.keepPart(namePart(path, facts), contents.get(path)!, value),
    tables: {
      find: (table) => cache.findPart(namePart(paths[0]!, ['table', table]), NONE),
      keep: (table, value) => cache.keepPart(namePart(paths[0]!, ['table', table]), NONE, value),
    },
  });
  cache.keepRun(name, run);
  await cache.save();
  return run;
}

/** Leaves out what the baseline accepts, or has it accept everything; says what is odd about it. */
async function acceptKnown(
  io: Io,
  findings: readonly Finding[],
  path: string,
  { updatesBaseline, changed, log }: CheckFilesOptions,
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
    log.note(
      `${path}: ${formatPlural(updated.length, 'finding')} accepted, ${stale.length} stale removed`,
    );
    return [];
  }
  if (accepted > 0) log.note(`${path}: ${formatPlural(accepted, 'finding')} accepted`);
  for (const { fingerprint, rule, expires } of expired)
    log.note(`${path}: ${fingerprint} (${rule}) expired on ${expires}`);
  // of units that were not looked at nothing can be said
  for (const { fingerprint, rule, ...place } of changed === undefined ? stale : []) {
    const where = [rule, place.path, place.document, place.unit].filter((part) => part);
    log.note(`${path}: ${fingerprint} (${where.join(', ')}) is stale: the finding is gone`);
  }
  return left;
}
