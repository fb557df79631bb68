import type { Match } from '../../model/match.ts';
import type { BitextResult, SentenceMatches } from '../../model/results/run-result.ts';

/**
 * The bands in which translators count and price matches; the edges are those that the trade's
 * analysis reports use. The last one takes sentences without a match worth showing.
 */
const MATCH_BANDS = ['100', '95–99', '85–94', '75–84', '50–74', 'none'] as const;

/** One of the bands. */
export type MatchBand = (typeof MATCH_BANDS)[number];

const LOWEST: readonly (readonly [from: number, band: MatchBand])[] = [
  [100, '100'],
  [95, '95–99'],
  [85, '85–94'],
  [75, '75–84'],
  [50, '50–74'],
];

/** The band of a score in whole percent; `undefined`, for no match, is in the band `none`. */
export function bandOf(score: number | undefined): MatchBand {
  if (score === undefined) return 'none';
  return LOWEST.find(([from]) => score >= from)?.[1] ?? 'none';
}

/** A source sentence with the best of its matches. */
export interface BestMatch {
  /** Number of the source sentence, from 0. */
  readonly sentence: number;
  readonly match: Match;
  readonly band: MatchBand;
}

/** The best match of each sentence that has one in a band above `none`, in the order of the text. */
export function bestMatches(matches: readonly SentenceMatches[]): readonly BestMatch[] {
  const best: BestMatch[] = [];
  for (const { sentence, matches: found } of matches) {
    const match = found[0];
    if (match === undefined) continue;
    const band = bandOf(match.score);
    if (band !== 'none') best.push({ sentence, match, band });
  }
  return best.sort((a, b) => a.sentence - b.sentence);
}

/** How many source sentences fall in each band, best band first. */
export function countBands(
  result: BitextResult,
): readonly { readonly band: MatchBand; readonly count: number }[] {
  const counts = new Map<MatchBand, number>();
  const best = bestMatches(result.matches);
  for (const { band } of best) counts.set(band, (counts.get(band) ?? 0) + 1);
  counts.set('none', Math.max(0, result.bitext.source.length - best.length));
  return MATCH_BANDS.map((band) => ({ band, count: counts.get(band) ?? 0 }));
}
