import type { Histogram } from '../model/results/corpus-report.ts';

/** Counts values between edges. */
export interface Measure {
  add(value: number): void;
  readonly count: () => number;
  readonly histogram: () => Histogram;
}

/** Edges of lengths in characters: even steps, the last one open. */
export const LENGTH_EDGES: readonly number[] = Array.from({ length: 21 }, (_, at) => at * 20);
/** Edges of ratios: steps of a quarter octave from a quarter to four times. */
export const RATIO_EDGES: readonly number[] = [
  0,
  ...Array.from({ length: 17 }, (_, at) => 2 ** ((at - 8) / 4)),
];
/** Edges of shares from 0 to 1. */
export const SHARE_EDGES: readonly number[] = Array.from({ length: 20 }, (_, at) => at / 20);

/** @param edges rising; smaller values than the first are not counted */
export function createMeasure(edges: readonly number[]): Measure {
  const counts = edges.map(() => 0);
  let total = 0;
  return {
    add(value) {
      let low = 0;
      let high = edges.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (edges[middle]! <= value) low = middle + 1;
        else high = middle;
      }
      if (low === 0) return;
      counts[low - 1]!++;
      total++;
    },
    count: () => total,
    histogram: () => ({ edges, counts: [...counts] }),
  };
}
