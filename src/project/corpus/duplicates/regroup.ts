import { prefixKeys } from '../../../corpus/duplicates/prefix-keys.ts';

/** Words whose hashes end alike are counted together: 256 KB, and errors only cost time. */
const COUNTERS = 1 << 16;
/** Bits that a whole number has room for in a double. */
const ROOM = 2 ** 53;

/** Cuts one group of texts anew, such that similar ones are in one of the smaller groups. */
export type Regroup = (
  count: number,
  textAt: (at: number) => Uint32Array,
  threshold: number,
) => Iterable<readonly number[]>;

/**
 * Makes a {@link Regroup}. What is rare among all texts may be common in a group of them, which is how it came
 * to be large; so words are ordered by how rare they are in the group itself. Any order finds all that is similar.
 */
export function createRegroup(): Regroup {
  const counts = new Uint32Array(COUNTERS);
  const frequency = (word: number): number => counts[word & (COUNTERS - 1)]!;
  return (count, textAt, threshold) => {
    counts.fill(0);
    for (let at = 0; at < count; at++)
      for (const word of textAt(at)) counts[word & (COUNTERS - 1)]!++;
    // as many bits of a key as leave room for the place; where two keys become one, a group is larger
    const range = Math.min(2 ** 32, Math.floor(ROOM / count));
    let packed = new Float64Array(count * 4);
    let fill = 0;
    for (let at = 0; at < count; at++)
      for (const key of prefixKeys(textAt(at), threshold, frequency)) {
        if (fill === packed.length) {
          const larger = new Float64Array(fill * 2);
          larger.set(packed);
          packed = larger;
        }
        packed[fill++] = (key % range) * count + at;
      }
    packed = packed.subarray(0, fill).sort();
    return { [Symbol.iterator]: () => listGroups(packed, count) };
  };
}

/** Groups of two and more, each in the order of its members. */
function* listGroups(packed: Float64Array, count: number): Generator<readonly number[]> {
  for (let from = 0; from < packed.length;) {
    const key = Math.floor(packed[from]! / count);
    let to = from + 1;
    while (to < packed.length && Math.floor(packed[to]! / count) === key) to++;
    if (to - from > 1) yield Array.from(packed.subarray(from, to), (one) => one % count);
    from = to;
  }
}
