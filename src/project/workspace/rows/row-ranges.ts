/** Places of rows in a file, from 0: `[start, end)`. */
export type RowRange = readonly [start: number, end: number];

/** Rows between two that were changed which are rather read again than told apart. */
const MOST_BETWEEN = 50;

/** The stretches that hold these rows. @param indexes rising */
export function toRowRanges(indexes: readonly number[]): readonly RowRange[] {
  const ranges: [number, number][] = [];
  for (const index of indexes) {
    const last = ranges.at(-1);
    if (last !== undefined && index - last[1] <= MOST_BETWEEN) last[1] = index + 1;
    else ranges.push([index, index + 1]);
  }
  return ranges;
}
