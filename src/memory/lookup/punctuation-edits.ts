import { isPunctuation } from '../is-punctuation.ts';
import { countWordEdits } from './edit-distance.ts';

/** How many marks may be other ones, more or fewer between the same words, for texts to count as nearly the same. */
export const MOST_PUNCTUATION_EDITS = 3;

/**
 * How many edits of punctuation lie between two texts with the same words in the same order, given by their keys: 1 for
 * `Open` and `Open…`. 0 when they are equal, differ in more than {@link MOST_PUNCTUATION_EDITS}, or have other words or none.
 */
export function countPunctuationEdits(one: readonly string[], other: readonly string[]): number {
  if (Math.abs(one.length - other.length) > MOST_PUNCTUATION_EDITS) return 0;
  if (!hasSameWords(one, other)) return 0;
  const edits = countWordEdits(one, other);
  return edits <= MOST_PUNCTUATION_EDITS ? edits : 0;
}

function hasSameWords(one: readonly string[], other: readonly string[]): boolean {
  let words = 0;
  let at = 0;
  for (const key of one) {
    if (isPunctuation(key)) continue;
    while (at < other.length && isPunctuation(other[at]!)) at++;
    if (other[at] !== key) return false;
    at++;
    words++;
  }
  return words > 0 && other.slice(at).every(isPunctuation);
}
