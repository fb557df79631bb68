import { hashKey } from './hash-key.ts';
import type { Reading } from './index-segment.ts';
import type { ReadingRules } from './reading-rules.ts';

/** Words as they are met, with the hashes of their keys; grows. */
export interface Vocabulary {
  readonly spellings: readonly string[];
  /** The number of a word that stands in a text, a new one when it was not met before. */
  numberAt(text: string, start: number, end: number): number;
  /** Hashes of the keys of all words, by word number. */
  hashes(): Readonly<Record<Reading, Int32Array>>;
}

const FIRST_SLOTS = 1024;

/** Starts an empty vocabulary. */
export function createVocabulary({ rules }: ReadingRules): Vocabulary {
  const spellings: string[] = [];
  // Words by their hashes, with open addressing: a text is compared where it stands, and only new
  // words are cut out of it, which makes this several times faster than a Map of strings.
  let slots = new Int32Array(FIRST_SLOTS);
  let hashesOf = new Int32Array(FIRST_SLOTS);
  const grow = (): void => {
    const longer = new Int32Array(slots.length * 2);
    longer.set(hashesOf);
    hashesOf = longer;
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < spellings.length; number++) {
      let slot = hashesOf[number]! & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  };
  return {
    spellings,
    numberAt(text, start, end) {
      if (spellings.length * 2 >= slots.length) grow();
      const hash = hashKey(text, start, end);
      let slot = hash & (slots.length - 1);
      for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
        if (hashesOf[taken - 1] === hash && stands(spellings[taken - 1]!, text, start, end))
          return taken - 1;
        slot = (slot + 1) & (slots.length - 1);
      }
      hashesOf[spellings.length] = hash;
      slots[slot] = spellings.push(cutOut(text, start, end));
      return spellings.length - 1;
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

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** A copy: a slice of a text would keep the whole text in memory. */
function cutOut(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
  // a word may be longer than a call may have arguments
  if (codes.length > FIRST_SLOTS) return text.slice(start, end);
  return String.fromCharCode(...codes);
}
