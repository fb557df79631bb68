import { arrangeFindings } from '../../check/arrange-findings.ts';
import type { Check, CheckContext } from '../../check/check.ts';
import { collectFindings } from '../../check/collect-findings.ts';
import { applySettings, selectChecks } from '../../check/rule-settings.ts';
import { spelling } from '../../check/words/spelling.ts';
import { suppress, type RemarkNote } from '../../check/suppress.ts';
import type { Io } from '../../io/io.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { type SegmentName, toPlaceKey } from '../../model/place-key.ts';
import type { Tables } from '../../terms/digest.ts';
import type { CheckFilesOptions } from './check-files.ts';
import { digestFiles } from './digest-files.ts';
import { findUnknownWords } from './find-unknown-words.ts';
import { noteGuessing } from './note-guessing.ts';
import { noteMissingTerms } from './note-missing-terms.ts';
import { noteRepeatedTerms } from './note-repeated-terms.ts';
import { readAllPairs } from '../pairs/read-all-pairs.ts';
import { readTermbase } from '../termbase/read-termbase.ts';

/** What a run of checks found, before a baseline or a commit is asked. */
export interface CheckRun {
  readonly findings: readonly Finding[];
  /** Of each finding, the content it points into. */
  readonly contents: readonly (Content | null)[];
  readonly segments: number;
  /** How many doubts the preset left out. */
  readonly doubts: number;
  /** What is to be told of the run as a whole, and of the remarks of units. */
  readonly notes: readonly string[];
  /** What is to be told where findings of terms are shown. */
  readonly termNotes: readonly string[];
  readonly remarkNotes: readonly RemarkNote[];
}

export interface RunOptions extends CheckFilesOptions {
  /** Segments whose findings are wanted; absent: all. They are the same whatever else is wanted. */
  readonly isAsked?: (pair: SegmentName) => boolean;
  /** Told of each check before it begins, how many are done, and of how many. */
  readonly onCheck?: (check: Check, done: number, all: number, segments: number) => void;
}

/** What hangs on one file alone, remembered from earlier runs. */
export interface FileMemory {
  /** What checks of one segment find in the file. */
  findFindings(
    path: string,
    checks: readonly Check[],
    context: CheckContext,
  ): readonly Finding[] | undefined;
  keepFindings(
    path: string,
    checks: readonly Check[],
    context: CheckContext,
    findings: readonly Finding[],
  ): void;
  /** A name of the bytes of the termbase; `undefined` when there is none. */
  readonly termbase: unknown;
  /** @param facts what the value is, and all that it hangs on besides the file and what the user said of all files */
  findPart<T>(path: string, facts: readonly unknown[]): T | undefined;
  keepPart(path: string, facts: readonly unknown[], value: unknown): void;
  /** What hangs on all files together, from runs over other texts too. */
  readonly tables: Tables;
}

/**
 * Reads bitext files and a termbase and runs the checks over them, with the settings of rules and the
 * remarks in the files.
 *
 * @param memory Absent: every file is read and checked.
 * @throws {FormatError} when a file cannot be read; {@link UnknownLocaleError}.
 */
export async function runFileChecks(
  io: Io,
  paths: readonly string[],
  options: RunOptions,
  memory?: FileMemory,
): Promise<CheckRun> {
  const { inspect, settings, log, isAsked } = options;
  const { pairs, sourceLocale, targetLocale } = await readAllPairs(io, paths, {
    ...options,
    withUntranslated: true,
    ...(memory !== undefined && { memory }),
  });
  const termbase =
    options.termbase === undefined
      ? undefined
      : await readTermbase(io, options.termbase, { sourceLocale, targetLocale });
  const missing =
    termbase === undefined
      ? []
      : [
          ...noteMissingTerms(termbase, options.termbase!, [sourceLocale, targetLocale]),
          ...noteRepeatedTerms(termbase, options.termbase!),
        ];
  log.progress('checking', 0);
  const context = {
    pairs,
    sourceLocale,
    targetLocale,
    inspect,
    ...(termbase !== undefined && { termbase }),
    ...(isAsked !== undefined && { isAsked }),
  };
  const checks = settings === undefined ? options.checks : selectChecks(options.checks, settings);
  const unknownWords = await findMisspelt(io, context, checks, options);
  let begun = 0;
  const onCheck = (check: Check): void =>
    options.onCheck?.(check, begun++, checks.length, pairs.length);
  // whatever is asked: which finding is the second of its name hangs on the other segments too
  const all = arrangeFindings(
    [
      ...findLocal(
        checks.filter(({ scope }) => scope === undefined),
        context,
        memory,
        onCheck,
      ),
      ...collectFindings(
        checks.filter(({ scope }) => scope !== undefined),
        {
          ...context,
          ...unknownWords,
          ...(memory !== undefined && {
            digests: digestFiles(pairs, memory),
            tables: memory.tables,
          }),
        },
        onCheck,
      ),
    ],
    pairs,
  );
  const found = isAsked === undefined ? all : all.filter(({ place }) => isAsked(place));
  const wanted =
    settings === undefined ? found : found.flatMap((one) => applySettings(one, settings) ?? []);
  const { findings, notes } = suppress(wanted, pairs);
  const guessing = noteGuessing([sourceLocale, targetLocale]);
  const isOnlyTerms = options.checks.every(({ name }) => name.startsWith('terms-'));
  const speaksOfTerms = termbase !== undefined || isOnlyTerms;
  const byPlace = new Map(pairs.map((pair) => [toPlaceKey(pair), pair]));
  return {
    findings,
    contents: findings.map(({ place }) => byPlace.get(toPlaceKey(place))?.[place.side] ?? null),
    segments: pairs.filter(({ isUntranslated }) => isUntranslated !== true).length,
    doubts: settings?.preset === 'default' ? found.length - wanted.length : 0,
    notes: [...missing, ...(speaksOfTerms ? guessing : [])],
    termNotes: speaksOfTerms ? [] : guessing,
    remarkNotes: notes,
  };
}

/** The findings of checks that look at one segment alone; files whose findings are known are passed over. */
function findLocal(
  checks: readonly Check[],
  context: CheckContext,
  memory: FileMemory | undefined,
  onCheck: (check: Check) => void,
): readonly Finding[] {
  if (memory === undefined) return collectFindings(checks, context, onCheck);
  const known: Finding[] = [];
  const fresh = new Map<string, Finding[]>();
  for (const path of new Set(context.pairs.map((pair) => pair.path))) {
    const findings = memory.findFindings(path, checks, context);
    if (findings === undefined) fresh.set(path, []);
    else for (const finding of findings) known.push(finding);
  }
  // all at once: a termbase is made ready but once
  const pairs = context.pairs.filter(({ path }) => fresh.has(path));
  const found = collectFindings(checks, { ...context, pairs }, onCheck);
  for (const finding of found) fresh.get(finding.place.path)!.push(finding);
  for (const [path, findings] of fresh) memory.keepFindings(path, checks, context, findings);
  return [...known, ...found];
}

/** What a dictionary does not know, when there is one and somebody asks for it. */
async function findMisspelt(
  io: Io,
  context: CheckContext,
  checks: readonly Check[],
  { dictionary, words, log }: CheckFilesOptions,
): Promise<Pick<CheckContext, 'unknownWords'>> {
  if (dictionary === undefined || !checks.includes(spelling)) return {};
  const options = { dictionary, ...(words !== undefined && { words }), log };
  return { unknownWords: await findUnknownWords(io, context, options) };
}
