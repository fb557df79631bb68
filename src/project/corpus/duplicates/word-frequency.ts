/** Words with the same last bits are counted together: 4 MB, and errors only cost time. */
const COUNTERS = 1 << 20;

/** How often words occur, roughly, in bounded memory. */
export interface WordFrequency {
  add(words: Uint32Array): void;
  readonly of: (word: number) => number;
}

/** No word has occurred yet. */
export function createWordFrequency(): WordFrequency {
  const counts = new Uint32Array(COUNTERS);
  return {
    add(words) {
      for (const word of words) counts[word & (COUNTERS - 1)]!++;
    },
    of: (word) => counts[word & (COUNTERS - 1)]!,
  };
}
