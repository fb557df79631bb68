/** Shares are compared with so much tolerance: 0.8 · 5 must not be more than 4. */
const TOLERANCE = 1e-9;

/**
 * Whether two texts are near duplicates: the words that they share are at least this share of the words
 * of either (Jaccard's measure, repeated words counted as often as they occur). Texts without words are like none.
 *
 * @param one hashes of words in ascending order; so is `other`
 */
export function isSimilar(one: Uint32Array, other: Uint32Array, threshold: number): boolean {
  const needed = leastShared(one.length, other.length, threshold);
  if (needed === 0 || needed > Math.min(one.length, other.length)) return false;
  let shared = 0;
  for (let at = 0, there = 0; at < one.length && there < other.length;) {
    const difference = one[at]! - other[there]!;
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) there++;
  }
  return shared >= needed;
}

/** How many words two texts of so many words share at least when they are similar. */
export function leastShared(one: number, other: number, threshold: number): number {
  return Math.ceil(((one + other) * threshold) / (1 + threshold) - TOLERANCE);
}

/** How many words of a text a similar one shares at least, however long that is. */
export function leastKept(words: number, threshold: number): number {
  return Math.ceil(words * threshold - TOLERANCE);
}
