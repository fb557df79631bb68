import type { Rendering } from '../model/results/renderings.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import { listRenderings } from './discover/discover-renderings.ts';
import { surveyRenderings } from './discover/discover-survey.ts';
import { measureAssociation } from './measure-association.ts';

/** A pair of phrases that may belong into a termbase, and what speaks for it. */
export interface TermCandidate {
  /** As the source mostly has it. */
  readonly source: string;
  /** The usual rendering in its citation form. */
  readonly target: string;
  /** Segments that hold the term, those of them that hold the rendering too; repetitions count once. */
  readonly count: number;
  readonly rendered: number;
  /** Segments that hold the rendering, with the term or without. */
  readonly renderingCount: number;
  /** 0 to 1: how exclusively the two belong together (Dice coefficient). */
  readonly dice: number;
  /** How unlikely it is that chance put them together so often (log-likelihood ratio), from 0 on. */
  readonly likelihood: number;
  /** Whether the term is a name: in capitals wherever it stands. */
  readonly isName: boolean;
  /** Other renderings that recur or depart, most frequent first. */
  readonly others: readonly Rendering[];
  /** Places of the usual rendering on the target side. */
  readonly usual: Rendering;
}

/** Between which locales terms are looked for, and which of them are worth telling. */
export interface ExtractionOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Fewest segments with the term; absent: 4, of a name with several words 2. */
  readonly minCount?: number;
  /** Phrases that need not be told: those of a termbase. */
  readonly isKnown?: (source: string) => boolean;
}

/**
 * The recurring phrases of the source side with their usual rendering: candidates for a termbase, the
 * best supported first. What is a term of the field and what a common word is for people to say. The
 * answer does not depend on the order of the pairs.
 *
 * @throws {RangeError} when a locale is not a well-formed BCP 47 name
 */
export function extractTerms(
  pairs: readonly SegmentPair[],
  options: ExtractionOptions,
): readonly TermCandidate[] {
  const survey = surveyRenderings(pairs, { ...options, inspect: 'target' });
  const total = survey.bitext.weights.reduce((sum, weight) => sum + weight, 0);
  const candidates: TermCandidate[] = [];
  for (const { found, renderings } of listRenderings(survey)) {
    const { count, rendered, renderingCount, isName } = found;
    if (count < (options.minCount ?? 0) || options.isKnown?.(renderings.term) === true) continue;
    const [usual, ...others] = renderings.renderings;
    candidates.push({
      source: renderings.term,
      target: usual!.text,
      ...{ count, rendered, renderingCount, isName },
      dice: (2 * rendered) / (count + renderingCount),
      likelihood: measureAssociation({ both: rendered, one: count, other: renderingCount, total }),
      others,
      usual: usual!,
    });
  }
  return candidates.sort(
    (one, other) =>
      other.likelihood - one.likelihood ||
      (one.source < other.source ? -1 : one.source > other.source ? 1 : 0),
  );
}
