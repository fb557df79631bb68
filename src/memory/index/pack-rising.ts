/** Bits of a byte that carry the number; the highest says that more follow (LEB128, DWARF 5, 7.6). */
const CARRIED = 7;
const MORE = 0x80;
/** Bytes that 32 bits take at most. */
const MOST_BYTES = 5;

/** Numbers of 32 bits as the steps between them: a byte each where they mostly rise by little. */
export function packRising(numbers: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * MOST_BYTES);
  let end = 0;
  let before = 0;
  for (const number of numbers) {
    const step = (number - before) | 0;
    before = number;
    // the sign goes lowest, so that small steps back are small numbers too
    let left = ((step << 1) ^ (step >> 31)) >>> 0;
    while (left >= MORE) {
      bytes[end++] = (left & (MORE - 1)) | MORE;
      left >>>= CARRIED;
    }
    bytes[end++] = left;
  }
  return bytes.slice(0, end);
}

/** The numbers again. */
export function unpackRising(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  let before = 0;
  for (let place = 0; place < count; place++) {
    let packed = 0;
    for (let shift = 0; ; shift += CARRIED) {
      const byte = bytes[at++]!;
      packed |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) break;
    }
    before = (before + ((packed >>> 1) ^ -(packed & 1))) >>> 0;
    numbers[place] = before;
  }
  return numbers;
}
