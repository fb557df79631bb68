import { mixHash } from '../../model/hash/mix-hash.ts';
import { leastKept } from './word-similarity.ts';

/**
 * Up to so many words a key is made of two words, above of one: two of the rarest words hardly ever stand
 * together by chance, while the number of their pairs grows with the square of the length.
 */
const SHORT = 24;

/**
 * Keys of a text such that any two similar texts have one in common (prefix filtering: Chaudhuri,
 * Ganti, Kaushik 2006; with several words in a key: Wang, Li, Feng 2012). In one order for all texts, rare
 * words first, similar texts share words among their first ones: of n words t · n at least are shared, so
 * that all but t · n − 1 first ones hold one of them, and one word more holds two. Nothing is missed, whatever
 * the order; the order decides how many texts share a key by chance.
 *
 * @param words hashes in ascending order
 * @param frequency how often a word occurs, roughly; the same answers for all texts that are compared
 */
export function prefixKeys(
  words: Uint32Array,
  threshold: number,
  frequency: (word: number) => number,
): number[] {
  const { length } = words;
  if (length === 0) return [];
  const ordered = toRareFirst(words, frequency);
  const keep = leastKept(length, threshold);
  const keys: number[] = [];
  // a long text can be like one that is so much shorter
  const hasLongOnes = length > SHORT || leastKept(SHORT + 1, threshold) <= length;
  if (length <= SHORT && keep < 2) addKeys(keys, ordered.slice(0, length - keep + 1), 1);
  if (length <= SHORT && length > 1) addKeys(keys, ordered.slice(0, length - keep + 2), 2);
  if (hasLongOnes) addKeys(keys, ordered.slice(0, length - keep + 1), 1);
  return keys.length > 1 ? [...new Set(keys)] : keys;
}

/** @param size words in a key: 1 or 2 */
function addKeys(keys: number[], words: readonly number[], size: 1 | 2): void {
  for (let at = 0; at < words.length; at++)
    if (size === 1) keys.push(words[at]!);
    else
      for (let next = at + 1; next < words.length; next++)
        keys.push(mixHash(Math.imul(words[at]!, 0x01000193) ^ words[next]!) >>> 0);
}

/** Rare words first; words of one frequency by their hashes. */
function toRareFirst(words: Uint32Array, frequency: (word: number) => number): number[] {
  const ordered: number[] = [];
  const counts: number[] = [];
  // by insertion: sentences are short, and words come sorted by their hashes
  for (const word of words) {
    const count = frequency(word);
    let at = ordered.length;
    while (at > 0 && counts[at - 1]! > count) at--;
    ordered.splice(at, 0, word);
    counts.splice(at, 0, count);
  }
  return ordered;
}
