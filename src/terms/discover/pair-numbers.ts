/** Numbers pairs of numbers in the order in which they are first asked for. */
export interface PairNumbers {
  /** The number of a pair, from 0; both halves are whole, from 0 on, and below 2^32. */
  numberOf(left: number, right: number): number;
  /** How many pairs have a number. */
  readonly size: number;
}

/** Room at the beginning; a power of two. */
const FIRST_CAPACITY = 1 << 12;
/** 2^32 divided by the golden ratio, odd (Knuth, The Art of Computer Programming 3, 6.4): spreads near keys. */
const SPREAD = 0x9e3779b1;

/**
 * A hash table with open addressing in typed arrays: 12 bytes a place, where a `Map` takes some 60.
 *
 * @param expected how many pairs there will be, roughly: a table that need not grow is filled once
 */
export function createPairNumbers(expected = 0): PairNumbers {
  let capacity = FIRST_CAPACITY;
  while (3 * expected > 2 * capacity) capacity *= 2;
  let lefts = new Uint32Array(capacity);
  let rights = new Uint32Array(capacity);
  /** One more than the number; 0: free. */
  let numbers = new Uint32Array(capacity);
  let size = 0;

  const placeOf = (left: number, right: number): number => {
    let place = Math.imul(Math.imul(left, SPREAD) ^ right, SPREAD) >>> 0;
    place = (place ^ (place >>> 15)) & (capacity - 1);
    while (numbers[place] !== 0 && (lefts[place] !== left || rights[place] !== right))
      place = (place + 1) & (capacity - 1);
    return place;
  };
  const grow = (): void => {
    const [oldLefts, oldRights, oldNumbers] = [lefts, rights, numbers];
    capacity *= 2;
    lefts = new Uint32Array(capacity);
    rights = new Uint32Array(capacity);
    numbers = new Uint32Array(capacity);
    for (let old = 0; old < oldNumbers.length; old++) {
      if (oldNumbers[old] === 0) continue;
      const place = placeOf(oldLefts[old]!, oldRights[old]!);
      lefts[place] = oldLefts[old]!;
      rights[place] = oldRights[old]!;
      numbers[place] = oldNumbers[old]!;
    }
  };
  return {
    numberOf(left, right) {
      let place = placeOf(left, right);
      if (numbers[place] !== 0) return numbers[place]! - 1;
      // two thirds full: beyond, the runs of taken places get long
      if (3 * (size + 1) > 2 * capacity) {
        grow();
        place = placeOf(left, right);
      }
      lefts[place] = left;
      rights[place] = right;
      numbers[place] = ++size;
      return size - 1;
    },
    get size() {
      return size;
    },
  };
}
