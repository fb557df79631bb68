import { isPunctuation } from '../is-punctuation.ts';
import type { GroupedQuery } from './find-candidates.ts';
import { countListed, firstListed, listedEntry, spellingOf, wordAt } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';

/** Which texts are near a query by their words alone. */
export interface SameWords {
  /** For each different word of the query whether it is a punctuation mark. */
  readonly marks: readonly boolean[];
  /** How many edits of punctuation they may have. */
  readonly most: number;
  /** What one with so many may be worth, in percent; at least its word score is taken to be so. */
  worth(edits: number): number;
}

/** Kept answers to whether a word of the segment is a mark; beyond it all are forgotten. */
const MOST_KEPT = 20_000;

/**
 * Makes a function that names the entries which have the words of a query in its order, whatever punctuation stands
 * between them. It reads the entries of the rarest word that are no longer than they may be.
 *
 * @param keyOf the key of a word as it is spelled, as the query's keys were made
 * @returns entry numbers, each once
 */
export function createSameWordsFinder(
  segment: IndexSegment,
  keyOf: (spelling: string) => string,
): (query: GroupedQuery, same: SameWords) => Iterable<number> {
  const { starts, listStarts, firstOfLength } = segment;
  const known = new Map<number, boolean>();
  const isMark = (word: number): boolean => {
    let found = known.get(word);
    if (found === undefined) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(word, (found = isPunctuation(keyOf(spellingOf(segment, word)))));
    }
    return found;
  };
  const firstWith = (length: number): number =>
    firstOfLength[length] ?? (length < 0 ? 0 : segment.units.length);
  const hasWords = (
    entry: number,
    words: readonly number[],
    groupOf: ReadonlyMap<number, number>,
  ): boolean => {
    let at = 0;
    for (let place = starts[entry]!; place < starts[entry + 1]!; place++) {
      const word = wordAt(segment, place);
      const group = groupOf.get(word);
      if (group === undefined ? !isMark(word) : group !== words[at++]) return false;
    }
    return at === words.length;
  };
  return (query, { marks, most }) => {
    const words = query.pattern.filter((group) => !marks[group - 1]);
    const groupOf = new Map<number, number>();
    let rarest: readonly number[] = [];
    let fewest = Infinity;
    query.groups.forEach(({ words: spelled }, group) => {
      if (marks[group]) return;
      for (const word of spelled) groupOf.set(word, group + 1);
      const listed = countListed(segment, spelled);
      if (listed < fewest) [rarest, fewest] = [spelled, listed];
    });
    const from = firstWith(Math.max(words.length, query.pattern.length - most));
    const to = firstWith(query.pattern.length + most + 1);
    const found = new Set<number>();
    for (const word of rarest) {
      const last = listStarts[word + 1]!;
      for (let at = firstListed(segment, listStarts[word]!, last, from); at < last; at++) {
        const entry = listedEntry(segment, at);
        if (entry >= to) break;
        if (hasWords(entry, words, groupOf)) found.add(entry);
      }
    }
    return found;
  };
}
