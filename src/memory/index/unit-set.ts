/** A set of unit numbers, a bit each; grows. */
export interface UnitSet {
  has(unit: number): boolean;
  /** Says whether it was not there before. */
  add(unit: number): boolean;
  /** Says whether it was there. */
  remove(unit: number): boolean;
  readonly size: number;
  /** As many bits as are needed, unit 0 the lowest, for a file. */
  bits(): Uint32Array;
}

const BITS = 32;
const FIRST_WORDS = 32;

/**
 * Starts a set.
 *
 * @param first units that are in it, as {@link UnitSet.bits} says; becomes the set's own
 */
export function createUnitSet(first: Uint32Array = new Uint32Array(0)): UnitSet {
  let bits = first;
  let size = 0;
  for (const word of bits) size += countBits(word);
  return {
    has(unit) {
      const place = unit >>> 5;
      // what is read behind the end makes V8 forget what it optimised
      return place < bits.length && ((bits[place]! >>> (unit & (BITS - 1))) & 1) === 1;
    },
    add(unit) {
      const place = unit >>> 5;
      if (place >= bits.length) {
        const longer = new Uint32Array(Math.max(FIRST_WORDS, 2 * bits.length, place + 1));
        longer.set(bits);
        bits = longer;
      }
      const bit = 1 << (unit & (BITS - 1));
      if ((bits[place]! & bit) !== 0) return false;
      bits[place]! |= bit;
      size++;
      return true;
    },
    remove(unit) {
      const place = unit >>> 5;
      const bit = 1 << (unit & (BITS - 1));
      if (place >= bits.length || (bits[place]! & bit) === 0) return false;
      bits[place]! &= ~bit;
      size--;
      return true;
    },
    bits: () => bits,
    get size() {
      return size;
    },
  };
}

function countBits(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}
