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
   * Edits between the pattern and `tokens` from `start` to `end`. Any answer above `most` only means
   * "more than `most`".
   */
  count(tokens: Int32Array, start: number, end: number, most: number): number;
}

/**
 * Prepares a pattern.
 *
 * @param pattern word numbers; -1 stands for a word that no entry holds
 * @param slots scratch as long as the vocabulary, all zero; it is all zero again after `release`
 */
export function createEditCounter(
  pattern: readonly number[],
  slots: Int32Array,
): EditCounter & { release(): void } {
  // slot 0 is every word that the pattern does not hold; words of the pattern get 1, 2, …
  const places: number[][] = [[]];
  pattern.forEach((word, at) => {
    if (word < 0) return;
    if (slots[word] === 0) {
      slots[word] = places.length;
      places.push([]);
    }
    places[slots[word]!]!.push(at);
  });
  const release = (): void => {
    for (const word of pattern) if (word >= 0) slots[word] = 0;
  };
  const counter =
    pattern.length <= WORD_BITS
      ? countInOneBlock(pattern.length, places, slots)
      : countInBlocks(pattern.length, places, slots);
  return { ...counter, release };
}

function countInOneBlock(
  length: number,
  places: readonly (readonly number[])[],
  slots: Int32Array,
): EditCounter {
  const equals = Int32Array.from(places, (list) => list.reduce((bits, at) => bits | (1 << at), 0));
  const lastBit = length - 1;
  return {
    count(tokens, start, end, most) {
      if (length === 0) return end - start;
      let plus = -1;
      let minus = 0;
      let edits = length;
      for (let at = start; at < end; at++) {
        const equal = equals[slots[tokens[at]!]!]!;
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
  slots: Int32Array,
): EditCounter {
  const blocks = Math.ceil(length / WORD_BITS);
  const lastBit = (length - 1) % WORD_BITS;
  const pluses = new Int32Array(blocks);
  const minuses = new Int32Array(blocks);
  // set for one column and cleared again: linear in memory, however long the pattern
  const equals = new Int32Array(blocks);
  return {
    count(tokens, start, end, most) {
      pluses.fill(-1);
      minuses.fill(0);
      let edits = length;
      for (let at = start; at < end; at++) {
        const list = places[slots[tokens[at]!]!]!;
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
