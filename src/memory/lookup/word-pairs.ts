import { countListed, listedEntry, wordAt } from '../index/index-segment.ts';
import type { IndexSegment } from '../index/index-segment.ts';

/**
 * Two words that more entries of a segment hold each are looked for beside rarer ones only: such as “of the” help nobody,
 * and reading their lists would take as long as all the rest.
 */
const MOST_ENTRIES = 20_000;

/** Where words stand in an entry. */
export interface Place {
  readonly entry: number;
  readonly place: number;
}

/** Words of a query side by side, by the first of the two, and where they stand in a segment. */
export interface WordPairs {
  /** The rarest from one to another; of common ones alone, the first behind them that is rarer; none when all are. */
  rarest(from: number, to: number): number | undefined;
  /** The places of a word from which on all stands up to the pair, that and no more. */
  placesOf(pair: number, from: number): readonly Place[];
  /** Whether a word stands at a place of an entry. */
  stands(word: number, entry: number, place: number): boolean;
}

/**
 * Reads pairs of neighbouring words of a query in a segment, each once.
 *
 * @param spellings for each word of the query the words of the segment that count as it
 * @param isMeant which entries are read
 */
export function createWordPairs(
  segment: IndexSegment,
  spellings: readonly (readonly number[])[],
  isMeant: (entry: number) => boolean,
): WordPairs {
  const { listStarts, starts } = segment;
  const words = spellings.map((spelled) => new Set(spelled));
  const sizes = spellings.map((spelled) => countListed(segment, spelled));
  const sizeOf = (pair: number): number => Math.min(sizes[pair]!, sizes[pair + 1]!);
  const stands = (word: number, entry: number, place: number): boolean =>
    place >= starts[entry]! &&
    place < starts[entry + 1]! &&
    words[word]!.has(wordAt(segment, place));
  const known = new Map<number, readonly Place[]>();
  /** Read from the list of the rarer word. */
  const read = (pair: number): readonly Place[] => {
    const isFirst = sizes[pair]! <= sizes[pair + 1]!;
    const places: Place[] = [];
    for (const word of spellings[isFirst ? pair : pair + 1]!) {
      for (let at = listStarts[word]!; at < listStarts[word + 1]!; at++) {
        const entry = listedEntry(segment, at);
        if (!isMeant(entry)) continue;
        for (let place = starts[entry]!; place < starts[entry + 1]!; place++) {
          if (wordAt(segment, place) !== word) continue;
          if (isFirst && stands(pair + 1, entry, place + 1)) places.push({ entry, place });
          if (!isFirst && stands(pair, entry, place - 1)) places.push({ entry, place: place - 1 });
        }
      }
    }
    return places;
  };
  return {
    rarest(from, to) {
      let found = from;
      for (let pair = from + 1; pair <= to; pair++) if (sizeOf(pair) < sizeOf(found)) found = pair;
      if (sizeOf(found) <= MOST_ENTRIES) return found;
      for (let pair = to + 1; pair + 1 < words.length; pair++)
        if (sizeOf(pair) <= MOST_ENTRIES) return pair;
      return undefined;
    },
    placesOf(pair, from) {
      let places = known.get(pair);
      if (places === undefined) known.set(pair, (places = read(pair)));
      if (pair === from) return places;
      const before = pair - from;
      return places.flatMap(({ entry, place }) => {
        for (let back = 1; back <= before; back++)
          if (!stands(pair - back, entry, place - back)) return [];
        return [{ entry, place: place - before }];
      });
    },
    stands,
  };
}
