/** Tells texts that were certainly not met before from those that perhaps were (a Bloom filter that grows). */
export interface TextFilter {
  /** Takes a text in; false when it is certainly new. */
  add(text: string): boolean;
}

/** Bits a text: with four of them set for each, one new text in 400 is taken for an old one. */
const BITS = 16;
const BITS_SET = 4;
/** Texts that the first layer holds, half a megabyte; each further one holds twice as many. */
const FIRST_LAYER = 2 ** 18;

/** @param firstLayer texts in the first layer, a power of two; small ones only make more errors and layers */
export function createTextFilter(firstLayer: number = FIRST_LAYER): TextFilter {
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
  return {
    add(text) {
      if (room === 0) grow();
      // FNV-1a twice, the second with another start; double hashing (Kirsch, Mitzenmacher 2006)
      let first = 0x811c9dc5;
      let second = 0x9747b28c;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        first = Math.imul(first ^ code, 0x01000193);
        second = Math.imul(second ^ code, 0x85ebca6b);
        second ^= second >>> 15;
      }
      first ^= first >>> 16;
      second |= 1;
      for (const layer of layers) if (hasAll(layer, first, second)) return true;
      const mask = newest.length * 32 - 1;
      for (let turn = 0; turn < BITS_SET; turn++) {
        const bit = (first + Math.imul(turn, second)) & mask;
        newest[bit >>> 5]! |= 1 << (bit & 31);
      }
      room--;
      return false;
    },
  };
}

function hasAll(layer: Uint32Array, first: number, second: number): boolean {
  const mask = layer.length * 32 - 1;
  for (let turn = 0; turn < BITS_SET; turn++) {
    const bit = (first + Math.imul(turn, second)) & mask;
    if (((layer[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return false;
  }
  return true;
}
