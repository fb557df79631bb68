import { hashKey } from './hash-key.ts';
import { spellingOf } from './index-segment.ts';
import type { IndexSegment, Reading } from './index-segment.ts';
import type { ReadingRules } from './reading-rules.ts';

/** Answers kept in a large segment; beyond it all are forgotten: the words of some thousand queries. */
const MOST_KEPT = 20_000;

/**
 * In a segment with fewer words it costs less to see that a word is not there than to remember it: small segments
 * come and go with every few changes, and most words of most queries are in none of them.
 */
const FEW_WORDS = 4096;

const NONE: readonly number[] = [];

/**
 * Makes a function that names all words of a segment with a key, exactly: hashes only say where to
 * look. Answers are kept, since stems stand for many spellings.
 *
 * @returns words of a key, whose hash may be given where it is known
 */
export function createWordFinder(
  segment: IndexSegment,
  { rules }: ReadingRules,
): (key: string, reading: Reading, hash?: number) => readonly number[] {
  const kept = { plain: new Map(), folded: new Map(), stem: new Map() } as Readonly<
    Record<Reading, Map<string, readonly number[]>>
  >;
  const keepsNone = segment.letterStarts.length > FEW_WORDS;
  return (key, reading, hash = hashKey(key)) => {
    const known = kept[reading].get(key);
    if (known !== undefined) return known;
    const rule = rules[reading];
    const likely = wordsWithHash(segment, reading, hash);
    const found =
      likely === NONE ? NONE : likely.filter((word) => rule.key(spellingOf(segment, word)) === key);
    if (found.length === 0 && !keepsNone) return NONE;
    if (kept[reading].size >= MOST_KEPT) kept[reading].clear();
    kept[reading].set(key, found);
    return found;
  };
}

function wordsWithHash(segment: IndexSegment, reading: Reading, hash: number): readonly number[] {
  const { hashes, order } = segment.keys[reading];
  const wanted = hash >>> 0;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashes[order[middle]!]! >>> 0 < wanted) low = middle + 1;
    else high = middle;
  }
  if (low === order.length || hashes[order[low]!]! !== hash) return NONE;
  const words: number[] = [];
  for (; low < order.length && hashes[order[low]!]! === hash; low++) words.push(order[low]!);
  return words;
}
