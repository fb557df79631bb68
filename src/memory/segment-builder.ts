import { assembleSegment } from './assemble-segment.ts';
import { FOLDED_ONLY, MOST_ENTRIES, PLAIN_ONLY, UNIT_LIMIT } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';
import type { UnitText } from './locale-index.ts';
import type { ReadingRules, TextWords } from './reading-rules.ts';
import { copyPlainText, scanPlainText } from './scan-plain-text.ts';
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
  let letters = new Uint16Array(FIRST_ROOM);
  let placesRead = new Uint32Array(2 * FIRST_ROOM);
  const makeRoom = (length: number): void => {
    if (length <= letters.length) return;
    letters = new Uint16Array(2 * length);
    placesRead = new Uint32Array(2 * letters.length);
  };
  /** The words of the text that lies in `letters`. */
  const addEntry = (unit: number, stamp: number, places: ArrayLike<number>, end: number): void => {
    for (let at = 0; at < end; at += 2)
      words.push(vocabulary.numberAt(letters, places[at]!, places[at + 1]!));
    units.push(unit);
    stamps.push(stamp);
    starts.push(words.size());
  };
  const addOdd = (unit: number, stamp: number, { text, places }: TextWords): void => {
    makeRoom(text.length);
    copyPlainText(text, letters);
    addEntry(unit, stamp, places, places.length);
  };
  return {
    get size() {
      return units.size();
    },
    add({ unit, text, stamp }) {
      if (!Number.isInteger(unit) || unit < 0 || unit >= UNIT_LIMIT)
        throw new RangeError(`unit numbers are 0 to 2^30 - 1, not ${unit}`);
      if (units.size() + 2 > MOST_ENTRIES) throw new RangeError('the segment is full');
      makeRoom(text.length);
      if (copyPlainText(text, letters)) {
        const end = scanPlainText(letters, text.length, placesRead);
        addEntry(unit, stamp, placesRead, end);
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
  size(): number;
  take(): Uint32Array;
}

/** Room to begin with: a segment of a few units. */
const FIRST_ROOM = 256;

function growing(): Growing {
  let values = new Uint32Array(FIRST_ROOM);
  let size = 0;
  return {
    push(value) {
      if (size === values.length) {
        const longer = new Uint32Array(size * 2);
        longer.set(values);
        values = longer;
      }
      values[size++] = value;
    },
    size: () => size,
    take: () => values.subarray(0, size),
  };
}
