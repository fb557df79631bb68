import type { Termbase } from '../../model/concept.ts';
import type { Io } from '../../io/io.ts';
import { findLanguage } from '../../language/find-language.ts';
import { buildRecogniser } from '../../terms/recognise/build-recogniser.ts';
import { candidatesToTermbase } from '../../terms/candidates-to-termbase.ts';
import { extractTerms, type TermCandidate } from '../../terms/extract-terms.ts';
import { selectTerms } from '../../terms/recognise/select-terms.ts';
import type { Log } from '../log.ts';
import { readAllPairs } from '../pairs/read-all-pairs.ts';
import type { ReadPairsOptions } from '../pairs/read-pairs.ts';
import { readTermbase } from './read-termbase.ts';

export interface ExtractTermbaseOptions extends ReadPairsOptions {
  /** Path of a termbase whose terms need not be found again. */
  readonly termbase?: string;
  readonly minCount?: number;
  /** Candidates at most; absent: all. */
  readonly limit?: number;
  readonly log: Log;
}

/** Candidates, the same as a termbase, and the locales of their sides. */
export interface ExtractedTerms {
  readonly candidates: readonly TermCandidate[];
  readonly termbase: Termbase;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly segments: number;
}

/**
 * Finds candidates for a termbase in bitext files, taken together.
 *
 * @throws {FormatError} when a file cannot be read; {@link UnknownLocaleError}.
 */
export async function extractTermbase(
  io: Io,
  paths: readonly string[],
  options: ExtractTermbaseOptions,
): Promise<ExtractedTerms> {
  const { minCount, limit, log } = options;
  const { pairs, ...locales } = await readAllPairs(io, paths, options);
  const known =
    options.termbase === undefined ? undefined : await readTermbase(io, options.termbase, locales);
  log.progress('extracting', 0);
  const found = extractTerms(pairs, {
    ...locales,
    ...(minCount !== undefined && { minCount }),
    ...(known !== undefined && { isKnown: isTermOf(known, locales.sourceLocale) }),
  });
  const candidates = found.slice(0, limit);
  return {
    candidates,
    termbase: candidatesToTermbase(candidates, locales),
    ...locales,
    segments: pairs.length,
  };
}

/** Whether a phrase, as a whole, is a term in whatever form. */
function isTermOf(termbase: Termbase, locale: string): (phrase: string) => boolean {
  const recogniser = buildRecogniser(selectTerms(termbase, locale), findLanguage(locale));
  return (phrase) =>
    recogniser.find(phrase).some(({ span: [start, end] }) => end - start === phrase.length);
}

/** The candidates as programs get them, with up to `maxExamples` sentences each. */
export function toPlainCandidates(
  { candidates, sourceLocale, targetLocale, segments }: ExtractedTerms,
  maxExamples: number,
): Readonly<Record<string, unknown>> {
  const round = (value: number): number => Number(value.toFixed(3));
  return {
    version: 1,
    sourceLocale,
    targetLocale,
    segments,
    candidates: candidates.map((one) => ({
      source: one.source,
      target: one.target,
      count: one.count,
      rendered: one.rendered,
      renderingCount: one.renderingCount,
      dice: round(one.dice),
      likelihood: round(one.likelihood),
      isName: one.isName,
      others: one.others.map(({ text, status, places }) => ({
        target: text,
        status,
        count: places.length,
      })),
      examples: one.usual.places
        .slice(0, maxExamples)
        .map(({ unit, text, span }) => ({ unit, text, span })),
    })),
  };
}
