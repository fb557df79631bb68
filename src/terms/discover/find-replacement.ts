import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Span } from '../../model/span.ts';
import type { CountedBitext } from './count-bitext.ts';
import type { Survey } from './discover-survey.ts';

/**
 * What a bitext says of a place where a term is not rendered.
 *
 * - `word`: this word stands for the term, as it does elsewhere in the bitext;
 * - `none`: every word there renders another word, so the term is left out or rephrased;
 * - `unknown`: some words there render nothing that the bitext knows; they may stand for the term.
 */
export type Replacement =
  | { readonly kind: 'word'; readonly span: Span; readonly form: string }
  | { readonly kind: 'none' | 'unknown' };

/** Says what stands for the words `term` of the trusted text; `taken` spans are explained already. */
export type FindReplacement = (
  pair: SegmentPair,
  term: Span,
  taken: readonly Span[],
) => Replacement | undefined;

/** Segments from which on word translations learned from a bitext can be believed. */
const LEAST_SEGMENTS = 500;

/*
 * Measured on three programs' translations (10,500 segments, 300 places where another rendering stands
 * and 60 where none does). Probabilities are √(p(t|s)·p(s|t)) of IBM Model 1.
 */
/** The part of a word's explanation that must fall to the term; half of the weakest right one. */
const LEAST_SHARE = 0.04;
/** Added to every explanation, so that two tiny probabilities prove nothing. */
const CHANCE = 0.02;
/** A word whose best explanation is below renders nothing that the bitext knows. */
const EXPLAINED = 0.005;
/** A word that explains another one this well beside the best one is a second reason for it to stand there. */
const RIVAL_SHARE = 0.5;

/** Looks at places by what a bitext as a whole says; answers `undefined` where it is too small to say anything. */
export function buildReplacementFinder({ pairs, bitext }: Survey): FindReplacement {
  const { trusted, inspected, weights } = bitext;
  if (weights.reduce((sum, weight) => sum + weight, 0) < LEAST_SEGMENTS) return () => undefined;
  const segmentOf = new Map(pairs.map((pair, segment) => [pair, segment]));
  /** Of the segment asked about last: a text lacks several terms as often as one. */
  let known: { readonly segment: number; readonly strengthOf: StrengthOf } | undefined;
  return (pair, term, taken) => {
    const segment = segmentOf.get(pair);
    if (segment === undefined) return undefined;
    if (known?.segment !== segment) known = { segment, strengthOf: weighSegment(bitext, segment) };
    const { strengthOf } = known;
    const { words, starts, ends, mapped } = inspected.texts[segment]!;
    const mine: number[] = [];
    const others: number[] = [];
    const { words: sources, starts: sourceStarts, ends: sourceEnds } = trusted.texts[segment]!;
    for (let at = 0; at < sources.length; at++) {
      const isInside = sourceStarts[at]! < term[1] && sourceEnds[at]! > term[0];
      (isInside ? mine : others).push(at);
    }
    /** How well the likeliest of some words of the trusted side explains a word of the other. */
    const explain = (by: readonly number[], word: number): number => {
      let best = 0;
      for (const source of by) best = Math.max(best, strengthOf(source, word));
      return best;
    };
    /**
     * Whether a word stands more often than the words of the trusted side that explain it: one of them
     * stands for something else.
     */
    const isMoreOften = (word: number): boolean => {
      const base = inspected.wordOf[words[word]!]!;
      let count = 0;
      for (const form of words) if (inspected.wordOf[form]! === base) count++;
      if (count === 1) return false;
      const enough = RIVAL_SHARE * explain(others, word);
      return count > others.filter((source) => strengthOf(source, word) >= enough).length;
    };
    let best = LEAST_SHARE;
    let found: Replacement | undefined;
    let leastKnown = 1;
    words.forEach((form, at) => {
      if (inspected.weak[form] === 1) return;
      const span: Span = [starts[at]!, ends[at]!];
      if (taken.some(([start, end]) => span[0] < end && span[1] > start)) return;
      const byOthers = isMoreOften(at) ? 0 : explain(others, at);
      leastKnown = Math.min(leastKnown, byOthers);
      const byTerm = explain(mine, at);
      const share = byTerm / (byTerm + byOthers + CHANCE);
      if (share <= best) return;
      best = share;
      found = { kind: 'word', span, form: mapped.text.slice(...span) };
    });
    return found ?? { kind: leastKnown > EXPLAINED ? 'none' : 'unknown' };
  };
}

/** How well a word of the trusted side of a segment explains one of the other, both by their number in it; 0 to 1. */
type StrengthOf = (source: number, word: number) => number;

function weighSegment(bitext: CountedBitext, segment: number): StrengthOf {
  const { trusted, inspected } = bitext;
  const sources = trusted.texts[segment]!.words;
  const { words } = inspected.texts[segment]!;
  /** Not asked yet: -1. */
  const strengths = new Float64Array(sources.length * words.length).fill(-1);
  const weigh = (source: number, form: number): number => {
    const word = inspected.wordOf[form]!;
    const other = trusted.wordOf[source]!;
    // names, loans and code stand for themselves
    const isSame = trusted.bases[other] === inspected.bases[word];
    if (isSame || trusted.forms[source] === inspected.forms[form]) return 1;
    const { links } = bitext;
    return Math.sqrt(links.translate(other, word) * links.back(other, word));
  };
  return (source, word) => {
    const cell = word * sources.length + source;
    if (strengths[cell]! < 0) strengths[cell] = weigh(sources[source]!, words[word]!);
    return strengths[cell]!;
  };
}
