/** A list of whole numbers that takes four bytes each while it grows. */
export interface GrowingArray {
  push(value: number): void;
  readonly length: number;
  /** What was pushed, as one array of the right size. */
  take(): Int32Array;
}

/** Numbers: most lists are shorter, and doubling is cheap from here on. */
const FIRST_CAPACITY = 1 << 12;

/** An empty list, which doubles its room when it is full. */
export function createGrowingArray(): GrowingArray {
  let values = new Int32Array(FIRST_CAPACITY);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const more = new Int32Array(2 * length);
        more.set(values);
        values = more;
      }
      values[length++] = value;
    },
    get length() {
      return length;
    },
    take: () => values.slice(0, length),
  };
}
