import { mixHash } from '../../model/hash/mix-hash.ts';

/** What FNV-1a starts from, and what it multiplies by. */
export const HASH_START = 0x811c9dc5;
export const HASH_FACTOR = 0x01000193;

/** A 32-bit hash of a text: FNV-1a (Fowler, Noll, Vo) over code units, with Murmur3's last mixing. */
export function hashKey(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return mixHash(hash);
}

/** Half a hash: the two passes of the sort below. */
const RADIX = 0x10000;

/** Below this many, comparing is faster than counting 65,536 digits twice. */
const FEW = 10_000;

/** Numbers from 0 on in the order of their hashes, unsigned; equal hashes keep their order. */
export function sortByHash(hashes: Int32Array): Int32Array {
  let order = new Int32Array(hashes.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  if (order.length < FEW)
    return order.sort((one, other) => (hashes[one]! >>> 0) - (hashes[other]! >>> 0) || one - other);
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(RADIX + 1);
    for (const hash of hashes) starts[((hash >>> shift) & (RADIX - 1)) + 1]!++;
    for (let digit = 1; digit <= RADIX; digit++) starts[digit]! += starts[digit - 1]!;
    const sorted = new Int32Array(order.length);
    for (const number of order) {
      sorted[starts[(hashes[number]! >>> shift) & (RADIX - 1)]!++] = number;
    }
    order = sorted;
  }
  return order;
}
