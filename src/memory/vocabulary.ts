import { hashKey } from './hash-key.ts';
import type { Reading } from './index-segment.ts';
import type { ReadingRules } from './reading-rules.ts';

/** Words as they are met, with the hashes of their keys; grows. */
export interface Vocabulary {
  readonly spellings: readonly string[];
  /** The number of a word, a new one when it was not met before. */
  number(word: string): number;
  /** Hashes of the keys of all words, by word number. */
  hashes(): Readonly<Record<Reading, Int32Array>>;
}

/** Starts an empty vocabulary. */
export function createVocabulary({ rules }: ReadingRules): Vocabulary {
  const numbers = new Map<string, number>();
  const spellings: string[] = [];
  return {
    spellings,
    number(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, spellings.length);
      return spellings.push(word) - 1;
    },
    hashes() {
      const plain = new Int32Array(spellings.length);
      const folded = new Int32Array(spellings.length);
      const stem = new Int32Array(spellings.length);
      // words that differ in case only have one stem, and stemming is the dearest part
      const stems = new Map<string, number>();
      spellings.forEach((word, number) => {
        const key = rules.folded.key(word);
        plain[number] = hashKey(rules.plain.key(word));
        folded[number] = hashKey(key);
        let hash = stems.get(key);
        if (hash === undefined) stems.set(key, (hash = hashKey(rules.stem.key(key))));
        stem[number] = hash;
      });
      return { plain, folded, stem };
    },
  };
}
