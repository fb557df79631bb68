import type { TokenIndex } from './token-index.ts';

/** Entries that may reach a score, best bound first. */
export interface Candidates {
  readonly count: number;
  /** Entry numbers; only the first `count` are meant. */
  readonly entries: Int32Array;
  /** Whole percent, rounded down, that the score of the same place in `entries` cannot pass by one. */
  readonly bounds: Uint8Array;
}

/** A query as the index sees it. */
export interface NumberedQuery {
  /** Word numbers in order, -1 for a word that no entry holds. */
  readonly words: readonly number[];
  /** How often each known word stands in it. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Bounds are whole percent, 0 to 100. */
const BUCKETS = 101;
/** Percents such as 33.3 times a length are not exact; a filter may only err on the loose side. */
const ROUNDING = 1e-9;

/** Numbers the words of a query. */
export function numberQuery(index: TokenIndex, keys: readonly string[]): NumberedQuery {
  const words = keys.map((key) => index.numbers.get(key) ?? -1);
  const counts = new Map<number, number>();
  for (const word of words) if (word >= 0) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { words, counts };
}

/** The first place in `list` from `low` to `high` whose entry is not below `entry`. */
function lowerBound(list: Int32Array, low: number, high: number, entry: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds every entry whose word score can reach a percentage, and few others. No entry that reaches
 * it is ever left out:
 *
 * - edits are at least max(m, n) less the words both hold, so a score of t % needs ⌈t·max(m, n)⌉ of
 *   them in common; and m·t ≤ n ≤ m/t (the length window);
 * - then among the query's words, rarest first, at least one of those read until fewer than ⌈t·m⌉
 *   are left must stand in the entry, so only their lists are read (the prefix filter of Chaudhuri,
 *   Ganti and Kaushik, "A primitive operator for similarity joins", ICDE 2006). Which order is rare
 *   first is free; here it is the length of the list inside the window.
 *
 * The arrays of the answer are reused by the next call.
 */
export function createCandidateFinder(
  index: TokenIndex,
): (query: NumberedQuery, percent: number, isDone: (entry: number) => boolean) => Candidates {
  const size = index.texts.length;
  // how many words an entry shares with the lists read so far; all zero between calls
  const shared = new Int32Array(size);
  const touched = new Int32Array(size);
  const entries = new Int32Array(size);
  const bounds = new Uint8Array(size);
  const boundOf = new Uint8Array(size);
  const buckets = new Int32Array(BUCKETS + 1);
  const lengthOf = (entry: number): number => index.starts[entry + 1]! - index.starts[entry]!;
  const firstOfLength = (length: number): number =>
    length < index.firstOfLength.length ? index.firstOfLength[length]! : size;

  return (query, percent, isDone) => {
    const length = query.words.length;
    const share = percent / 100;
    const needed = Math.max(1, Math.ceil(share * length - ROUNDING));
    const from = firstOfLength(needed);
    const to = firstOfLength(Math.floor(length / share + ROUNDING) + 1);

    const lists = [...query.counts].map(([word, count]) => {
      const end = index.listStarts[word + 1]!;
      const low = lowerBound(index.lists, index.listStarts[word]!, end, from);
      return { count, low, high: lowerBound(index.lists, low, end, to) };
    });
    lists.sort((one, other) => one.high - one.low - (other.high - other.low));

    let unread = lists.reduce((sum, list) => sum + list.count, 0);
    let touchedCount = 0;
    for (const { count, low, high } of lists) {
      if (unread < needed) break;
      unread -= count;
      for (let at = low; at < high; at++) {
        const entry = index.lists[at]!;
        if (shared[entry] === 0) touched[touchedCount++] = entry;
        shared[entry]! += count;
      }
    }

    buckets.fill(0);
    let count = 0;
    for (let at = 0; at < touchedCount; at++) {
      const entry = touched[at]!;
      const own = lengthOf(entry);
      const common = Math.min(shared[entry]! + unread, length, own);
      shared[entry] = 0;
      const longer = Math.max(length, own);
      if (common < share * longer - ROUNDING || isDone(entry)) continue;
      const bound = Math.floor((100 * common) / longer);
      boundOf[entry] = bound;
      buckets[bound]!++;
      touched[count++] = entry;
    }
    // counting sort, highest bound first
    for (let bound = BUCKETS - 2; bound >= 0; bound--) buckets[bound]! += buckets[bound + 1]!;
    for (let at = count - 1; at >= 0; at--) {
      const entry = touched[at]!;
      const place = --buckets[boundOf[entry]!]!;
      entries[place] = entry;
      bounds[place] = boundOf[entry]!;
    }
    return { count, entries, bounds };
  };
}
