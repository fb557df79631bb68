/**
 * Whether one text becomes the other by at most `most` insertions, deletions and changes of UTF-16 units.
 * Texts that differ are found out early: the work is the edits that are allowed times the length, at most.
 */
export function isWithinEdits(one: string, other: string, most: number): boolean {
  if (most < 0 || Math.abs(one.length - other.length) > most) return false;
  // a row of the distance table, of which only the diagonal band of 2 · most + 1 can be within reach
  let above = new Int32Array(other.length + 1).map((_, at) => at);
  let row = new Int32Array(other.length + 1);
  const far = most + 1;
  for (let at = 1; at <= one.length; at++) {
    const from = Math.max(1, at - most);
    const to = Math.min(other.length, at + most);
    let best = far;
    row[from - 1] = from === 1 ? at : far;
    for (let column = from; column <= to; column++) {
      const isSame = one.charCodeAt(at - 1) === other.charCodeAt(column - 1);
      const left = row[column - 1]! + 1;
      // beyond the band nothing was written in the row above
      const up = column === at + most ? far : above[column]! + 1;
      const cost = Math.min(above[column - 1]! + (isSame ? 0 : 1), left, up);
      row[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > most && !(from === 1 && at <= most)) return false;
    [above, row] = [row, above];
  }
  return above[other.length]! <= most;
}
