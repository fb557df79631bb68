/** The best values seen so far, as many as are wanted. */
export interface BestValues {
  add(value: number): void;
  /** The worst of the best once there are enough of them, before that -Infinity. */
  last(): number;
}

/** Keeps the `limit` highest values, sorted, best first. */
export function createBestValues(limit: number): BestValues {
  const values: number[] = [];
  return {
    add(value) {
      if (values.length === limit && value <= values[limit - 1]!) return;
      let low = 0;
      let high = values.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (values[middle]! >= value) low = middle + 1;
        else high = middle;
      }
      values.splice(low, 0, value);
      if (values.length > limit) values.pop();
    },
    last: () => (values.length < limit ? -Infinity : values[limit - 1]!),
  };
}
