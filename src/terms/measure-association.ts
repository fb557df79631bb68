/** In how many segments two phrases stand, together and each by itself. */
export interface Cooccurrence {
  readonly both: number;
  readonly one: number;
  readonly other: number;
  /** All segments. */
  readonly total: number;
}

/**
 * The log-likelihood ratio that two phrases meet more often than by chance (Dunning 1993, Accurate
 * Methods for the Statistics of Surprise and Coincidence, section 4, in the form of a 2 × 2 table): 0
 * where they are independent or avoid each other; 10.8 and more happens by chance once in a thousand.
 */
export function measureAssociation({ both, one, other, total }: Cooccurrence): number {
  if (total === 0 || both * total <= one * other) return 0;
  const cells: readonly (readonly [seen: number, expected: number])[] = [
    [both, (one * other) / total],
    [one - both, (one * (total - other)) / total],
    [other - both, ((total - one) * other) / total],
    [total - one - other + both, ((total - one) * (total - other)) / total],
  ];
  const sum = cells.reduce(
    (value, [seen, expected]) => value + (seen > 0 ? seen * Math.log(seen / expected) : 0),
    0,
  );
  return Math.max(0, 2 * sum);
}
