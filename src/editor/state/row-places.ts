/** Place in the file of the row shown at `position`; `order` absent: every row is shown. */
export function indexAt(order: Int32Array | undefined, position: number): number {
  return order === undefined ? position : (order[position] ?? -1);
}

/** The position shown at or after a place in the file; the number of rows when there is none. */
export function positionFrom(order: Int32Array | undefined, index: number): number {
  if (order === undefined) return index;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
