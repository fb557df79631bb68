import { createBestValues } from './best-values.ts';
import { createEditCounter } from './edit-distance.ts';
import { createCandidateFinder, numberQuery } from './find-candidates.ts';
import type { TokenIndex } from './token-index.ts';

/** What is asked of a search. */
export interface SearchOptions {
  /** Lowest value wanted, inclusive, 0 to 100. */
  readonly floor: number;
  /** How many best values are wanted; entries that tie with the last of them come too. */
  readonly limit: number;
  /**
   * What a text is worth, at most its word score in percent, `100 * (longer - edits) / longer`;
   * `worst` is what it must reach to matter, so that a costly rating can be spared.
   */
  rate(text: number, edits: number, longer: number, worst: number): number;
}

/** A text that reaches the floor. */
export interface SearchHit {
  /** Number of the text. */
  readonly text: number;
  readonly value: number;
  readonly edits: number;
}

/**
 * Percentages tried one after another before the floor: most lookups find enough near matches and
 * never read the long lists that a low floor needs. Measured on 260,000 segments of software text;
 * other steps change the speed only, never the answer.
 */
const TIERS: readonly number[] = [90, 75, 60];

/** Turns an index into a search over it: exact, the same answer as comparing with every text. */
export function createSearch(
  index: TokenIndex,
): (keys: readonly string[], options: SearchOptions) => readonly SearchHit[] {
  const findCandidates = createCandidateFinder(index);
  const slots = new Int32Array(index.numbers.size);
  // in which search an entry was last compared: cleared by counting on, not by filling
  const comparedIn = new Int32Array(index.texts.length);
  let searches = 0;

  return (keys, { floor, limit, rate }) => {
    searches++;
    const query = numberQuery(index, keys);
    const counter = createEditCounter(query.words, slots);
    const best = createBestValues(limit);
    const hits: SearchHit[] = [];
    const compare = (entry: number): void => {
      comparedIn[entry] = searches;
      const start = index.starts[entry]!;
      const end = index.starts[entry + 1]!;
      const longer = Math.max(keys.length, end - start, 1);
      const worst = Math.max(floor, best.last());
      const most = Math.floor(longer - (worst * longer) / 100 + ROUNDING);
      const edits = counter.count(index.tokens, start, end, most);
      if (edits > most) return;
      const text = index.texts[entry]!;
      const value = rate(text, edits, longer, worst);
      if (value < worst) return;
      best.add(value);
      hits.push({ text, value, edits });
    };

    if (keys.length === 0 || floor <= 0) {
      // nothing to filter by: a query without words is like entries without words only
      const to = floor <= 0 ? index.texts.length : (index.firstOfLength[1] ?? 0);
      for (let entry = 0; entry < to; entry++) compare(entry);
    } else {
      const isDone = (entry: number): boolean => comparedIn[entry] === searches;
      for (const tier of [...TIERS.filter((percent) => percent > floor), floor]) {
        const { count, entries, bounds } = findCandidates(query, tier, isDone);
        for (let at = 0; at < count; at++) {
          if (bounds[at]! + 1 <= best.last()) break;
          compare(entries[at]!);
        }
        // whatever reaches the tier has been compared by now
        if (best.last() >= tier) break;
      }
    }
    counter.release();
    const last = best.last();
    return hits.filter((hit) => hit.value >= last);
  };
}

/** A limit such as 33.3 % of a length is not exact; the rating decides, this only lets it. */
const ROUNDING = 1e-9;
