import { leastShared } from '../../../corpus/duplicates/word-similarity.ts';
import type { PairWords } from './word-spool.ts';

/** Places in a record: key, place in the spool, number, part and rank, lengths of both sides, signatures of both. */
export const PLACE = 1;
export const NUMBER = 2;
const META = 3;
const SIZES = 4;
const SIGNATURES = 5;
/** 32-bit numbers of a record. */
export const NEAR_WIDTH = 9;
/** Texts of more words than that are told by their words alone. */
const MOST_WORDS = 0xffff;

/** A record without its key, which comes first. */
export function toNearRecord(pair: PairWords, place: number): readonly number[] {
  const { number, part, rank, source, target } = pair;
  const size = (words: Uint32Array): number => Math.min(MOST_WORDS, words.length);
  const sizes = ((size(source) << 16) | size(target)) >>> 0;
  return [place, number, (rank << 8) | part, sizes, ...toSignature(source), ...toSignature(target)];
}

/** 64 bits, one of them turned by each word: texts differ in at least as many words as their signatures in bits. */
function toSignature(words: Uint32Array): readonly [number, number] {
  let first = 0;
  let second = 0;
  for (const word of words)
    if ((word & 32) === 0) first ^= 1 << (word & 31);
    else second ^= 1 << (word & 31);
  return [first >>> 0, second >>> 0];
}

/** The part of the split that a pair is in, from 0 to 255. */
export function partOf(records: Uint32Array, record: number): number {
  return records[record + META]! & 0xff;
}

/** The rank that {@link toNearRecord} was given for a pair. */
export function rankOf(records: Uint32Array, record: number): number {
  return records[record + META]! >>> 8;
}

/** Whether one side of two records may be similar as far as lengths and signatures say: no is certain. */
export function mayBeSimilar(
  records: Uint32Array,
  one: number,
  other: number,
  side: 'source' | 'target',
  threshold: number,
): boolean {
  const shift = side === 'source' ? 16 : 0;
  const size = (records[one + SIZES]! >>> shift) & MOST_WORDS;
  const size2 = (records[other + SIZES]! >>> shift) & MOST_WORDS;
  if (size === MOST_WORDS || size2 === MOST_WORDS) return true;
  const shared = leastShared(size, size2, threshold);
  if (shared > size || shared > size2) return false;
  const from = side === 'source' ? SIGNATURES : SIGNATURES + 2;
  const bits =
    countBits(records[one + from]! ^ records[other + from]!) +
    countBits(records[one + from + 1]! ^ records[other + from + 1]!);
  return bits <= size + size2 - 2 * shared;
}

function countBits(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
