import { assembleSegment } from './assemble-segment.ts';
import { FOLDED_ONLY, MOST_ENTRIES, PLAIN_ONLY, UNIT_LIMIT } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';
import type { UnitText } from './locale-index.ts';
import type { ReadingRules, TextWords } from './reading-rules.ts';
import { hashWords, scanPlainText } from './scan-plain-text.ts';
import { createVocabulary } from './vocabulary.ts';

/** Collects texts of one locale for a segment. */
export interface SegmentBuilder {
  /** Entries so far: a text has one, rarely two. */
  readonly size: number;
  /**
   * Takes in the text of a unit.
   *
   * @throws {RangeError} for a unit number that is no whole number from 0 to 2^30 - 1, or when full
   */
  add(text: UnitText): void;
  /** Makes the segment, a few milliseconds a step; nothing can be added after. */
  build(): Generator<undefined, IndexSegment>;
}

/** Starts a segment. */
export function createSegmentBuilder(rules: ReadingRules): SegmentBuilder {
  const vocabulary = createVocabulary(rules);
  const units = growing();
  const stamps = growing();
  const starts = growing();
  const words = growing();
  starts.push(0);
  // Texts wait here, to be numbered together: what is looked up most then stays in the processor's cache.
  let letters = new Uint16Array(FIRST_ROOM);
  let places = new Uint32Array(2 * FIRST_ROOM);
  let hashes = new Int32Array(FIRST_ROOM);
  let used = 0;
  let wordCount = 0;
  const numberWaiting = (): void => {
    const from = words.grow(wordCount);
    vocabulary.number(letters, places, hashes, wordCount, words.values(), from);
    used = 0;
    wordCount = 0;
  };
  const makeRoom = (length: number): void => {
    if (used + length <= letters.length) return;
    numberWaiting();
    if (length <= letters.length && letters.length === WAITING) return;
    letters = new Uint16Array(Math.max(length, Math.min(2 * letters.length, WAITING)));
    places = new Uint32Array(2 * letters.length);
    hashes = new Int32Array(letters.length);
  };
  /** @param count words that wait then */
  const addEntry = (unit: number, stamp: number, length: number, count: number): void => {
    used += length;
    wordCount = count;
    units.push(unit);
    stamps.push(stamp);
    starts.push(words.size() + count);
  };
  const addOdd = (unit: number, stamp: number, { text, places: known }: TextWords): void => {
    makeRoom(text.length);
    const count = hashWords(text, letters, used, known, places, hashes, wordCount);
    addEntry(unit, stamp, text.length, count);
  };
  return {
    get size() {
      return units.size();
    },
    add({ unit, text, stamp }) {
      if (!Number.isInteger(unit) || unit < 0 || unit >= UNIT_LIMIT)
        throw new RangeError(`unit numbers are 0 to 2^30 - 1, not ${unit}`);
      if (units.size() + 2 > MOST_ENTRIES) throw new RangeError('the segment is full');
      const { length } = text;
      makeRoom(length);
      const count = scanPlainText(text, letters, used, places, hashes, wordCount);
      if (count >= 0) {
        addEntry(unit, stamp, length, count);
        return;
      }
      const { plain, folded } = rules.read(text);
      if (folded === undefined) addOdd(unit, stamp, plain);
      else {
        addOdd(unit + PLAIN_ONLY, stamp, plain);
        addOdd(unit + FOLDED_ONLY, stamp, folded);
      }
    },
    build() {
      numberWaiting();
      const spellings = vocabulary.spellings();
      return assembleSegment({
        units: units.take(),
        stamps: stamps.take(),
        starts: starts.take(),
        words: words.take(),
        spellings,
        hashes: vocabulary.hashes(spellings),
      });
    },
  };
}

interface Growing {
  push(value: number): void;
  /** Adds so many values, which are still to be written, and says where they begin. */
  grow(count: number): number;
  size(): number;
  /** All there is room for; another array once it has grown. */
  values(): Uint32Array;
  take(): Uint32Array;
}

/** Room to begin with: a segment of a few units. */
const FIRST_ROOM = 256;
/** Letters that wait at most, in a few hundred texts: 64 kB, beside which the cache has room for the common words. */
const WAITING: number = 2 ** 15;

function growing(): Growing {
  let values = new Uint32Array(FIRST_ROOM);
  let size = 0;
  const grow = (count: number): number => {
    const from = size;
    size += count;
    if (size > values.length) {
      const longer = new Uint32Array(Math.max(size, 2 * values.length));
      longer.set(values);
      values = longer;
    }
    return from;
  };
  return {
    push(value) {
      const at = grow(1);
      values[at] = value;
    },
    grow,
    size: () => size,
    values: () => values,
    take: () => values.subarray(0, size),
  };
}
