import type { WideHash } from '../model/hash/hash-wide.ts';

/** Tells hashes that were certainly not met before from those that perhaps were (Bloom, 1970; one that grows). */
export interface HashFilter {
  /** Takes a hash in; false when it is certainly new. */
  add(hash: WideHash): boolean;
  /** False when it was certainly not taken in. */
  mayHave(hash: WideHash): boolean;
}

/** Bits a hash: with four of them set for each, one new hash in 400 is taken for an old one. */
const BITS = 16;
const BITS_SET = 4;
/** Hashes that the first layer holds, half a megabyte; each further one holds twice as many. */
const FIRST_LAYER = 2 ** 18;

/** @param firstLayer hashes in the first layer, a power of two; small ones only make more errors and layers */
export function createHashFilter(firstLayer: number = FIRST_LAYER): HashFilter {
  const layers: Uint32Array[] = [];
  let newest = new Uint32Array(0);
  let room = 0;
  let capacity = firstLayer;
  const grow = (): void => {
    newest = new Uint32Array((capacity * BITS) / 32);
    layers.push(newest);
    room = capacity;
    capacity *= 2;
  };
  const mayHave = (hash: WideHash): boolean => layers.some((layer) => hasAll(layer, hash));
  return {
    mayHave,
    add(hash) {
      if (mayHave(hash)) return true;
      if (room === 0) grow();
      for (let turn = 0; turn < BITS_SET; turn++) {
        const bit = bitOf(newest, hash, turn);
        newest[bit >>> 5]! |= 1 << (bit & 31);
      }
      room--;
      return false;
    },
  };
}

function hasAll(layer: Uint32Array, hash: WideHash): boolean {
  for (let turn = 0; turn < BITS_SET; turn++) {
    const bit = bitOf(layer, hash, turn);
    if (((layer[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return false;
  }
  return true;
}

/** Double hashing (Kirsch, Mitzenmacher 2006); an odd step, so that it comes by every bit. */
function bitOf({ length }: Uint32Array, [first, second]: WideHash, turn: number): number {
  return (first + Math.imul(turn, second | 1)) & (length * 32 - 1);
}
