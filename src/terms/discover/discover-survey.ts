import { toPlainText } from '../../model/content/flatten-content.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { digestWhole, type ReadDigest, type Tables } from '../digest.ts';
import { type CountedBitext, countBitext, type DiscoveryOptions } from './count-bitext.ts';
import { type Deviation, findDeviations } from './discover-deviations.ts';
import { type DiscoveredTerm, findTerms } from './find-terms.ts';
import { ADVICE_CONFIDENCE, weighEvidence } from './rendering-confidence.ts';

/** A departure from a usual rendering and how sure it is. */
export interface WeighedDeviation extends Deviation {
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a bitext says of its own terms. */
export interface Survey {
  /** Sorted, so that the answer is the same in whatever order they came. */
  readonly pairs: readonly SegmentPair[];
  readonly bitext: CountedBitext;
  readonly terms: readonly DiscoveredTerm[];
  /** Surest first; no two of a segment share a word. */
  readonly deviations: readonly WeighedDeviation[];
  /** Those of some pairs only, the same as among `deviations`; the fewer pairs, the sooner. */
  deviationsIn(isAsked: (pair: SegmentPair) => boolean): readonly WeighedDeviation[];
}

/**
 * Reads a bitext without a termbase: its terms, their usual renderings and the departures from them. Each
 * is found out when it is first asked for; what stands for a word alone costs two thirds of the whole.
 *
 * @param read digests of just these pairs
 * @param tables what an earlier run knew of a bitext that was much the same; the answer does not hang on it
 */
export function surveyRenderings(
  pairs: readonly SegmentPair[],
  options: DiscoveryOptions,
  read: ReadDigest<SegmentPair> = digestWhole(pairs),
  tables?: Tables,
): Survey {
  const order = sortPairs(pairs);
  const sorted = order.map((number) => pairs[number]!);
  const bitext = countBitext(pairs, order, options, read, tables);
  let terms: readonly DiscoveredTerm[] | undefined;
  let deviations: readonly WeighedDeviation[] | undefined;
  return {
    pairs: sorted,
    bitext,
    get terms() {
      return (terms ??= findTerms(bitext));
    },
    get deviations() {
      return (deviations ??= weighDeviations(bitext, this.terms, () => true));
    },
    deviationsIn(isAsked) {
      const asked = Uint8Array.from(sorted, (pair) => (isAsked(pair) ? 1 : 0));
      const isOwn = (segment: number): boolean => asked[segment] === 1;
      return weighDeviations(bitext, terms ?? findTerms(bitext, isOwn), isOwn);
    },
  };
}

function weighDeviations(
  bitext: CountedBitext,
  terms: readonly DiscoveredTerm[],
  isAsked: (segment: number) => boolean,
): readonly WeighedDeviation[] {
  const weighed = findDeviations(bitext, terms, isAsked)
    .map((deviation) => ({ ...deviation, confidence: weighEvidence(deviation.evidence) }))
    .filter(({ confidence }) => confidence >= ADVICE_CONFIDENCE)
    .sort(
      (one, other) =>
        other.confidence - one.confidence ||
        // the longer term says more
        other.term.place.use.length - one.term.place.use.length ||
        one.segment - other.segment ||
        one.start - other.start ||
        one.term.place.use.phrase - other.term.place.use.phrase,
    );
  return withoutOverlaps(bitext, weighed);
}

/** The numbers of the pairs in an order that does not hang on the one they have. */
function sortPairs(pairs: readonly SegmentPair[]): readonly number[] {
  const sources = pairs.map(({ source }) => toPlainText(source));
  const restOf = ({ target, path, document, unit, segment }: SegmentPair): string =>
    [toPlainText(target), path, document ?? '', unit, segment ?? ''].join('\u0000');
  return pairs
    .map((_, number) => number)
    .sort(
      (one, other) =>
        compare(sources[one]!, sources[other]!) ||
        compare(restOf(pairs[one]!), restOf(pairs[other]!)),
    );
}

/** By code units: the same order on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Words that depart from one rendering do not depart from another: the surest stays. */
function withoutOverlaps(
  { inspected }: CountedBitext,
  deviations: readonly WeighedDeviation[],
): readonly WeighedDeviation[] {
  const taken = new Map<number, Uint8Array>();
  return deviations.filter(({ segment, start, length }) => {
    const marks = taken.get(segment) ?? new Uint8Array(inspected.texts[segment]!.words.length);
    taken.set(segment, marks);
    const words = marks.subarray(start, start + length);
    if (words.includes(1)) return false;
    words.fill(1);
    return true;
  });
}
