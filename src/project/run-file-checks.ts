import type { Check, CheckContext } from '../check/check.ts';
import { applySettings, selectChecks } from '../check/rule-settings.ts';
import { runChecks } from '../check/run-checks.ts';
import { spelling } from '../check/spelling.ts';
import { suppress } from '../check/suppress.ts';
import { findLanguage } from '../language/find-language.ts';
import type { Io } from '../io/io.ts';
import { toPlaceKey } from '../model/place-key.ts';
import type { CachedRun } from './check-cache.ts';
import type { CheckFilesOptions } from './check-files.ts';
import type { IsChanged } from './find-changed.ts';
import { findUnknownWords } from './find-unknown-words.ts';
import { readAllPairs } from './read-all-pairs.ts';
import { readTermbase } from './read-termbase.ts';

/**
 * Reads bitext files and a termbase and runs the checks over them, with the settings of rules and the
 * remarks in the files.
 *
 * @param isChanged The units to report on; absent: all.
 * @throws {FormatError} when a file cannot be read; {@link UnknownLocaleError}.
 */
export async function runFileChecks(
  io: Io,
  paths: readonly string[],
  options: CheckFilesOptions,
  isChanged?: IsChanged,
): Promise<CachedRun> {
  const { inspect, settings, log } = options;
  const { pairs, sourceLocale, targetLocale } = await readAllPairs(io, paths, {
    ...options,
    withUntranslated: true,
  });
  const termbase =
    options.termbase === undefined
      ? undefined
      : await readTermbase(io, options.termbase, { sourceLocale, targetLocale });
  log.progress('checking', 0);
  const context = { pairs, sourceLocale, targetLocale, inspect };
  const checks = settings === undefined ? options.checks : selectChecks(options.checks, settings);
  const withTerms = termbase === undefined ? context : { ...context, termbase };
  const unknownWords = await findMisspelt(io, withTerms, checks, options, isChanged);
  const found = runChecks(checks, { ...withTerms, ...unknownWords }, isChanged);
  const wanted =
    settings === undefined ? found : found.flatMap((one) => applySettings(one, settings) ?? []);
  const left = found.length - wanted.length;
  const doubts =
    left > 0 && settings?.preset === 'default'
      ? [`${left} doubt(s) left out; --preset all shows them`]
      : [];
  const { findings, notes } = suppress(wanted, isChanged ? pairs.filter(isChanged) : pairs);
  const byPlace = new Map(pairs.map((pair) => [toPlaceKey(pair), pair]));
  return {
    findings,
    contents: findings.map(({ place }) => byPlace.get(toPlaceKey(place))?.[place.side] ?? null),
    segments: pairs.filter(({ isUntranslated }) => isUntranslated !== true).length,
    notes: [
      ...(termbase === undefined
        ? []
        : noteGuessing(inspect === 'target' ? targetLocale : sourceLocale)),
      ...doubts,
      ...notes,
    ],
  };
}

/** What a dictionary does not know, when there is one and somebody asks for it. */
async function findMisspelt(
  io: Io,
  context: CheckContext,
  checks: readonly Check[],
  { dictionary, words, log }: CheckFilesOptions,
  isChanged?: IsChanged,
): Promise<Pick<CheckContext, 'unknownWords'>> {
  if (dictionary === undefined || !checks.includes(spelling)) return {};
  const pairs = isChanged === undefined ? context.pairs : context.pairs.filter(isChanged);
  const options = { dictionary, ...(words !== undefined && { words }), log };
  return { unknownWords: await findUnknownWords(io, { ...context, pairs }, options) };
}

/** Findings about the forms of a language that is only guessed at are to be taken with care. */
function noteGuessing(locale: string): readonly string[] {
  if (findLanguage(locale).inflection.confidence === 'high') return [];
  return [
    `the forms of ${locale} words are guessed from their endings: findings of terms may be wrong`,
  ];
}
