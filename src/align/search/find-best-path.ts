import type { BeadScorer } from './bead-scorer.ts';
import { BEAD_KINDS, FIRST_PAIR, SKIP_ON } from './bead-kinds.ts';

/** One bead of a path: its kind, the node where it ends, and what it scored there. */
export interface Step {
  readonly kind: number;
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/**
 * The path of beads through a band whose scores sum highest, in order. Of equal paths the one whose
 * last bead comes first in `BEAD_KINDS` wins, so the answer does not depend on chance.
 *
 * Gaps cost less once begun, so each node has three best sums: after any bead, after a skipped source
 * sentence, after a skipped target sentence (Gotoh 1982, "An improved algorithm for matching
 * biological sequences").
 */
export function findBestPath(scorer: BeadScorer): readonly Step[] {
  const { band } = scorer;
  const { low, high, offset } = band;
  const rows = low.length - 1;
  const nodes = offset[rows + 1]!;
  const best = new Float64Array(nodes).fill(-Infinity);
  const skips = [new Float64Array(nodes).fill(-Infinity), new Float64Array(nodes).fill(-Infinity)];
  const choice = new Int8Array(nodes).fill(-1);
  best[0] = 0;
  for (let row = 0; row <= rows; row++) {
    for (let column = low[row]!; column <= high[row]!; column++) {
      const node = offset[row]! + column - low[row]!;
      for (let kind = 0; kind < BEAD_KINDS.length; kind++) {
        const from = row - BEAD_KINDS[kind]!.source;
        const at = column - BEAD_KINDS[kind]!.target;
        if (from < 0 || at < low[from]! || at > high[from]!) continue;
        const start = offset[from]! + at - low[from]!;
        let sum = best[start]! + scorer.score(row, column, kind);
        if (kind < FIRST_PAIR) {
          const goingOn = skips[kind]![start]! + SKIP_ON;
          if (goingOn > sum) sum = goingOn;
          skips[kind]![node] = sum;
        }
        if (sum > best[node]!) {
          best[node] = sum;
          choice[node] = kind;
        }
      }
    }
  }

  const path: Step[] = [];
  let row = rows;
  let column = high[rows]!;
  let kind = -1;
  while (row > 0 || column > 0) {
    const node = offset[row]! + column - low[row]!;
    if (kind < 0) kind = choice[node]!;
    const from = row - BEAD_KINDS[kind]!.source;
    const at = column - BEAD_KINDS[kind]!.target;
    const start = offset[from]! + at - low[from]!;
    const score = scorer.score(row, column, kind);
    const isGoingOn = kind < FIRST_PAIR && skips[kind]![start]! + SKIP_ON > best[start]! + score;
    path.push({ kind, row, column, score: isGoingOn ? SKIP_ON : score });
    row = from;
    column = at;
    if (!isGoingOn) kind = -1;
  }
  return path.reverse();
}
