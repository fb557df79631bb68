import { slotAt, toWordRow } from '../index/word-row.ts';
import type { WordRow } from '../index/word-row.ts';

/** Bits of a machine word as JavaScript has them. */
const WORD_BITS = 32;
const TOP_BIT = WORD_BITS - 1;

/** A list of words made ready to be compared with many rows. */
export interface EditPattern {
  readonly length: number;
  /** For each group of words the bits of its places; in longer patterns than a machine word has bits, none. */
  readonly bits: Int32Array;
  /** Of a longer pattern. */
  readonly blocks: EditBlocks | undefined;
}

interface EditBlocks {
  /** For each group of words its places. */
  readonly places: readonly (readonly number[])[];
  readonly pluses: Int32Array;
  readonly minuses: Int32Array;
  /** Set for one column and cleared again: linear in memory, however long the pattern. */
  readonly equals: Int32Array;
}

/**
 * Prepares a pattern.
 *
 * @param pattern for each of its words the group it belongs to, from 1
 * @param groups how many groups there are
 */
export function toEditPattern(pattern: readonly number[], groups: number): EditPattern {
  const { length } = pattern;
  if (length <= WORD_BITS) {
    const bits = new Int32Array(groups + 1);
    for (let at = 0; at < length; at++) bits[pattern[at]!]! |= 1 << at;
    return { length, bits, blocks: undefined };
  }
  const places: number[][] = Array.from({ length: groups + 1 }, () => []);
  pattern.forEach((group, at) => places[group]!.push(at));
  const count = Math.ceil(length / WORD_BITS);
  const blocks = {
    places,
    pluses: new Int32Array(count),
    minuses: new Int32Array(count),
    equals: new Int32Array(count),
  };
  return { length, bits: new Int32Array(0), blocks };
}

/**
 * Counts the edits between a pattern and the words of a row at the places from `start` to `end`. Any answer above
 * `most` only means "more than `most`".
 *
 * 32 at a time: Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming"
 * (JACM 46:3, 1999), in the block form of Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances" (Nordic J. Computing 10, 2003), figures 4 and 8, with the horizontal delta of the top row always +1,
 * since whole lists are compared.
 */
export function countRowEdits(
  pattern: EditPattern,
  row: WordRow,
  start: number,
  end: number,
  most: number,
): number {
  const { length, bits, blocks } = pattern;
  return blocks === undefined
    ? countInOneBlock(length, bits, row, start, end, most)
    : countInBlocks(length, blocks, row, start, end, most);
}

function countInOneBlock(
  length: number,
  equals: Int32Array,
  row: WordRow,
  start: number,
  end: number,
  most: number,
): number {
  if (length === 0) return end - start;
  const lastBit = length - 1;
  let plus = -1;
  let minus = 0;
  let edits = length;
  for (let at = start; at < end; at++) {
    const equal = equals[slotAt(row, at)]!;
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
}

function countInBlocks(
  length: number,
  { places, pluses, minuses, equals }: EditBlocks,
  row: WordRow,
  start: number,
  end: number,
  most: number,
): number {
  const blocks = pluses.length;
  const lastBit = (length - 1) % WORD_BITS;
  pluses.fill(-1);
  minuses.fill(0);
  let edits = length;
  for (let at = start; at < end; at++) {
    const list = places[slotAt(row, at)]!;
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
  // 0 stands for words that only the other row has
  const words = other.map((word) => numbers.get(word) ?? 0);
  const row = toWordRow(words, groups);
  const most = Math.max(pattern.length, words.length);
  return countRowEdits(toEditPattern(pattern, groups), row, 0, words.length, most);
}
