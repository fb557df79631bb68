import { hashKey } from './hash-key.ts';
import type { Reading } from './index-segment.ts';
import type { ReadingRules } from './reading-rules.ts';

/** Words as they are met, with the hashes of their keys; grows. */
export interface Vocabulary {
  /**
   * Puts the numbers of the words of a text into a list; a word that was not met before gets a new one.
   *
   * @param places pairs of start and end
   * @param hashes of the words, see `scanPlainText`
   * @param from where they go in `numbers`
   */
  number(
    text: Uint16Array,
    places: ArrayLike<number>,
    hashes: Int32Array,
    count: number,
    numbers: Uint32Array,
    from: number,
  ): void;
  /** Words met so far, by word number. */
  spellings(): readonly string[];
  /** Hashes of the keys of all words, by word number. */
  hashes(spellings: readonly string[]): Readonly<Record<Reading, Int32Array>>;
}

/** Room for the words and letters of a small memory; both double when they are full. */
const FIRST_SLOTS = 1024;
const FIRST_LETTERS = 8192;

/** What stands before the letters of a word: its number and its length, the lower half first. */
const HEADER = 4;

/** Starts an empty vocabulary. */
export function createVocabulary({ rules, stemOf }: ReadingRules): Vocabulary {
  // Words by their hashes, with open addressing. A word that was met costs two visits to memory, which are
  // what it mostly costs: one to a hash with its place beside it, one to the number and letters there.
  /** Pairs of a hash and, from 1 on, the place of a word in `letters`; place 0: free. */
  let slots = new Int32Array(2 * FIRST_SLOTS);
  let letters = new Uint16Array(FIRST_LETTERS);
  let end = 0;
  let size = 0;
  const grow = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let slot = (old[at]! << 1) & (slots.length - 1);
      while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
      slots[slot] = old[at]!;
      slots[slot + 1] = old[at + 1]!;
    }
  };
  const numberAt = (place: number): number => letters[place]! + letters[place + 1]! * HALF;
  const lengthAt = (place: number): number => letters[place + 2]! + letters[place + 3]! * HALF;
  /** @returns the place */
  const append = (text: Uint16Array, from: number, to: number): number => {
    const place = end;
    end += HEADER + to - from;
    if (end > letters.length) {
      const more = new Uint16Array(Math.max(letters.length * 2, end));
      more.set(letters);
      letters = more;
    }
    letters.set([size % HALF, size / HALF, (to - from) % HALF, (to - from) / HALF], place);
    for (let at = from; at < to; at++) letters[place + HEADER + at - from] = text[at]!;
    size++;
    return place;
  };
  return {
    number(text, places, hashes, count, numbers, from) {
      // at hand in the loop: what a closure shares is looked up each time
      let table = slots;
      let known = letters;
      let mask = table.length - 1;
      for (let word = 0; word < count; word++) {
        const start = places[2 * word]!;
        const length = places[2 * word + 1]! - start;
        const hash = hashes[word]!;
        let slot = (hash << 1) & mask;
        let place = table[slot + 1]! - 1;
        for (; place >= 0; place = table[slot + 1]! - 1) {
          if (table[slot] === hash && known[place + 2]! + known[place + 3]! * HALF === length) {
            const first = place + HEADER;
            let at = 0;
            while (at < length && known[first + at] === text[start + at]) at++;
            if (at === length) break;
          }
          slot = (slot + 2) & mask;
        }
        if (place < 0) {
          place = append(text, start, start + length);
          table[slot] = hash;
          table[slot + 1] = 1 + place;
          if (size * 4 >= table.length) grow();
          table = slots;
          known = letters;
          mask = table.length - 1;
        }
        numbers[from + word] = known[place]! + known[place + 1]! * HALF;
      }
    },
    spellings() {
      const words: string[] = [];
      for (let from = 0; from < end;) {
        // many words at once, or one long one
        let to = from;
        while (to < end && (to === from || to - from < CALL)) to += HEADER + lengthAt(to);
        const text = toText(letters.subarray(from, to));
        for (let place = from; place < to;) {
          const first = place + HEADER;
          place = first + lengthAt(place);
          words.push(text.slice(first - from, place - from));
        }
        from = to;
      }
      return words;
    },
    hashes(spellings) {
      const plain = new Int32Array(spellings.length);
      const folded = new Int32Array(spellings.length);
      const stem = new Int32Array(spellings.length);
      // most words are their own keys, whose hash is here already
      const own = new Int32Array(spellings.length);
      for (let at = 0; at < slots.length; at += 2) {
        const place = slots[at + 1]! - 1;
        if (place >= 0) own[numberAt(place)] = slots[at]!;
      }
      for (let number = 0; number < spellings.length; number++) {
        const word = spellings[number]!;
        const lower = rules.plain.key(word);
        const key = rules.folded.key(word);
        const root = stemOf(key);
        const first = lower === word ? own[number]! : hashKey(lower);
        const second = key === lower ? first : hashKey(key);
        plain[number] = first;
        folded[number] = second;
        stem[number] = root === key ? second : hashKey(root);
      }
      return { plain, folded, stem };
    },
  };
}

/** What a letter can tell apart. */
const HALF = 0x10000;

/** Letters handed to one call, which may have so many arguments and not many more. */
const CALL = 1024;

function toText(letters: Uint16Array): string {
  let text = '';
  for (let at = 0; at < letters.length; at += CALL)
    text += String.fromCharCode(...letters.subarray(at, at + CALL));
  return text;
}
