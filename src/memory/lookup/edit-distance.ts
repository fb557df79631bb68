/** Bits of a machine word as JavaScript has them. */
const WORD_BITS = 32;
const TOP_BIT = WORD_BITS - 1;

/**
 * Counts edits between one list of word numbers and many others, 32 at a time: Myers, "A fast
 * bit-vector algorithm for approximate string matching based on dynamic programming" (JACM 46:3,
 * 1999), in the block form of Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau
 * edit distances" (Nordic J. Computing 10, 2003), figures 4 and 8, with the horizontal delta of the
 * top row always +1, since whole lists are compared.
 */
export interface EditCounter {
  /**
   * Edits between the pattern and the words at the places from `start` to `end`. Any answer above
   * `most` only means "more than `most`".
   */
  count(start: number, end: number, most: number): number;
}

/** Words in a row, as a counter reads them. */
export interface WordRow {
  readonly tokens: Uint16Array;
  /** Token to the group of words of the pattern it belongs to, 0 none. */
  readonly slots: Uint32Array;
  /** The group at a place whose token says nothing; absent when no such word is in the pattern. */
  readonly rareSlot?: (place: number) => number;
  /** Of that token. */
  readonly rareToken: number;
}

/**
 * Prepares a pattern.
 *
 * @param pattern for each of its words the group it belongs to, from 1
 * @param groups how many groups there are
 */
export function createEditCounter(
  pattern: readonly number[],
  groups: number,
  row: WordRow,
): EditCounter {
  const places: number[][] = Array.from({ length: groups + 1 }, () => []);
  pattern.forEach((group, at) => places[group]!.push(at));
  return pattern.length <= WORD_BITS
    ? countInOneBlock(pattern.length, places, row)
    : countInBlocks(pattern.length, places, row);
}

function countInOneBlock(
  length: number,
  places: readonly (readonly number[])[],
  { tokens, slots, rareSlot, rareToken }: WordRow,
): EditCounter {
  const equals = Int32Array.from(places, (list) => list.reduce((bits, at) => bits | (1 << at), 0));
  const lastBit = length - 1;
  return {
    count(start, end, most) {
      if (length === 0) return end - start;
      let plus = -1;
      let minus = 0;
      let edits = length;
      for (let at = start; at < end; at++) {
        const token = tokens[at]!;
        const isRare = rareSlot !== undefined && token === rareToken;
        const equal = equals[isRare ? rareSlot(at) : slots[token]!]!;
        const diagonal = (((equal & plus) + plus) ^ plus) | equal | minus;
        let up = minus | ~(diagonal | plus);
        let down = plus & diagonal;
        edits += ((up >>> lastBit) & 1) - ((down >>> lastBit) & 1);
        // each column that is left can take one edit back at most
        if (edits - (end - at - 1) > most) return most + 1;
        up = (up << 1) | 1;
        down <<= 1;
        plus = down | ~(diagonal | up);
        minus = up & diagonal;
      }
      return edits;
    },
  };
}

function countInBlocks(
  length: number,
  places: readonly (readonly number[])[],
  { tokens, slots, rareSlot, rareToken }: WordRow,
): EditCounter {
  const blocks = Math.ceil(length / WORD_BITS);
  const lastBit = (length - 1) % WORD_BITS;
  const pluses = new Int32Array(blocks);
  const minuses = new Int32Array(blocks);
  // set for one column and cleared again: linear in memory, however long the pattern
  const equals = new Int32Array(blocks);
  return {
    count(start, end, most) {
      pluses.fill(-1);
      minuses.fill(0);
      let edits = length;
      for (let at = start; at < end; at++) {
        const token = tokens[at]!;
        const isRare = rareSlot !== undefined && token === rareToken;
        const list = places[isRare ? rareSlot(at) : slots[token]!]!;
        for (const place of list) equals[place >>> 5]! |= 1 << (place & TOP_BIT);
        let carry = 1;
        for (let block = 0; block < blocks; block++) {
          const plus = pluses[block]!;
          const minus = minuses[block]!;
          let equal = equals[block]!;
          const vertical = equal | minus;
          if (carry < 0) equal |= 1;
          const horizontal = (((equal & plus) + plus) ^ plus) | equal;
          let up = minus | ~(horizontal | plus);
          let down = plus & horizontal;
          const bit = block === blocks - 1 ? lastBit : TOP_BIT;
          const out = ((up >>> bit) & 1) - ((down >>> bit) & 1);
          up <<= 1;
          down <<= 1;
          if (carry < 0) down |= 1;
          else if (carry > 0) up |= 1;
          pluses[block] = down | ~(vertical | up);
          minuses[block] = up & vertical;
          carry = out;
        }
        edits += carry;
        for (const place of list) equals[place >>> 5] = 0;
        if (edits - (end - at - 1) > most) return most + 1;
      }
      return edits;
    },
  };
}

/** Edits between two rows of words: linear in memory, and fast however long they are. */
export function countWordEdits(one: readonly string[], other: readonly string[]): number {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, known);
    return known;
  };
  const pattern = one.map(numberOf);
  const groups = numbers.size;
  // 0 stands for words that only the other row has; groups beyond 16 bits are asked for by place
  const words = other.map((word) => numbers.get(word) ?? 0);
  const counter = createEditCounter(pattern, groups, {
    tokens: new Uint16Array(other.length),
    slots: new Uint32Array(1),
    rareToken: 0,
    rareSlot: (place) => words[place]!,
  });
  return counter.count(0, other.length, Infinity);
}
