/** Bits of a byte that carry a number; the highest says that more follow (LEB128, DWARF 5, 7.6). */
const CARRIED = 7;
const MORE = 0x80;
const FIRST_ROOM = 1024;

/**
 * The high bytes of lists of rising numbers as runs: in most lists they change seldom, and lists of a million
 * entries have sixteen. For each list that is not empty pairs of a step, from 0 on, and the length of its run, which
 * is left out for lists of one entry.
 *
 * @param starts where each list begins in `highs`; one more than there are lists
 */
export function packHighs(starts: Uint32Array, highs: Uint8Array): Uint8Array {
  let bytes = new Uint8Array(FIRST_ROOM);
  let end = 0;
  const put = (number: number): void => {
    if (end + 2 * CARRIED > bytes.length) {
      const longer = new Uint8Array(2 * bytes.length);
      longer.set(bytes);
      bytes = longer;
    }
    let left = number;
    for (; left >= MORE; left >>>= CARRIED) bytes[end++] = (left & (MORE - 1)) | MORE;
    bytes[end++] = left;
  };
  for (let list = 0; list + 1 < starts.length; list++) {
    const to = starts[list + 1]!;
    let before = 0;
    for (let at = starts[list]!; at < to;) {
      const high = highs[at]!;
      put(high - before);
      before = high;
      if (to - starts[list]! === 1) break;
      const next = endOfRun(highs, at, to);
      put(next - at);
      at = next;
    }
  }
  return bytes.slice(0, end);
}

/** The first place behind `at` with a higher byte. */
function endOfRun(highs: Uint8Array, at: number, to: number): number {
  const high = highs[at]!;
  if (highs[to - 1] === high) return to;
  let low = at;
  let above = to - 1;
  while (low + 1 < above) {
    const middle = (low + above) >>> 1;
    if (highs[middle] === high) low = middle;
    else above = middle;
  }
  return above;
}

/** The high bytes again. */
export function unpackHighs(starts: Uint32Array, bytes: Uint8Array): Uint8Array {
  const highs = new Uint8Array(starts.at(-1) ?? 0);
  let place = 0;
  const take = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += CARRIED) {
      const byte = bytes[place++]!;
      number |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return number >>> 0;
    }
  };
  for (let list = 0; list + 1 < starts.length; list++) {
    const from = starts[list]!;
    const to = starts[list + 1]!;
    let high = 0;
    for (let at = from; at < to;) {
      high += take();
      const next = to - from === 1 ? to : at + take();
      highs.fill(high, at, next);
      at = next;
    }
  }
  return highs;
}
