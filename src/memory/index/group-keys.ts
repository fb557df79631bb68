import { hashKey } from './hash-key.ts';

/** The keys of a query's words, each different one once. */
export interface KeyGroups {
  /** For each word of the query the place of its key in `keys`, counted from 1. */
  readonly pattern: readonly number[];
  readonly keys: readonly string[];
  /** Of `keys`, see `hashKey`. */
  readonly hashes: readonly number[];
  /** How often each of `keys` stands in the query. */
  readonly counts: readonly number[];
}

/** Groups the keys of words, for all segments at once. */
export function groupKeys(words: readonly string[]): KeyGroups {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const counts: number[] = [];
  const pattern = words.map((key) => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = keys.push(key);
      numbers.set(key, number);
      counts.push(0);
    }
    counts[number - 1]!++;
    return number;
  });
  return { pattern, keys, hashes: keys.map(hashKey), counts };
}
