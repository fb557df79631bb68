/** Heights of `count` rows, guessed until measured, with their running sums in a Fenwick tree: every step is O(log n). */
export interface RowHeights {
  readonly count: number;
  total(): number;
  heightOf(position: number): number;
  /** Where a row begins, in px from the first. */
  offsetOf(position: number): number;
  /** The row at this many px from the first; the last one when below all. */
  positionAt(offset: number): number;
  /** Returns by how much the row grew. */
  setHeight(position: number, height: number): number;
}

/**
 * @param guess Height in px of a row nobody measured yet.
 * @param known Heights that stay: rows were added behind them, or taken away at the end.
 */
export function createRowHeights(count: number, guess: number, known?: RowHeights): RowHeights {
  const heights = new Float64Array(count).fill(guess);
  for (let at = 0; known && at < Math.min(count, known.count); at += 1)
    heights[at] = known.heightOf(at);
  const sums = new Float64Array(count + 1);
  for (let at = 1; at <= count; at += 1) {
    sums[at] = sums[at]! + heights[at - 1]!;
    const parent = at + (at & -at);
    if (parent <= count) sums[parent] = sums[parent]! + sums[at]!;
  }
  const offsetOf = (position: number): number => {
    let sum = 0;
    for (let at = Math.min(position, count); at > 0; at -= at & -at) sum += sums[at]!;
    return sum;
  };
  const highest = count === 0 ? 0 : 1 << Math.floor(Math.log2(count));
  return {
    count,
    total: () => offsetOf(count),
    heightOf: (position) => heights[position] ?? guess,
    offsetOf,
    positionAt(offset) {
      let at = 0;
      let left = offset;
      for (let bit = highest; bit > 0; bit >>= 1)
        if (at + bit <= count && sums[at + bit]! <= left) {
          at += bit;
          left -= sums[at]!;
        }
      return Math.max(0, Math.min(at, count - 1));
    },
    setHeight(position, height) {
      if (position < 0 || position >= count) return 0;
      const grown = height - heights[position]!;
      if (grown === 0) return 0;
      heights[position] = height;
      for (let at = position + 1; at <= count; at += at & -at) sums[at] = sums[at]! + grown;
      return grown;
    },
  };
}
