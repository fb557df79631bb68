/**
 * Cells of the table that are still worth filling, 16 MB: two texts of 2,000 words that differ in
 * their first and last word. Beyond it everything between the first and the last difference counts
 * as changed; scores do not depend on it.
 */
const MOST_CELLS = 4_000_000;

/**
 * Pairs equal words of two lists in order, as many as the fewest edits leave in place (Wagner and
 * Fischer, "The string-to-string correction problem", JACM 21:1, 1974).
 *
 * @returns for each word of `one` the number of the word of `other` that it equals, or -1
 */
export function alignWords(one: readonly string[], other: readonly string[]): Int32Array {
  const pairs = new Int32Array(one.length).fill(-1);
  let head = 0;
  const shorter = Math.min(one.length, other.length);
  while (head < shorter && one[head] === other[head]) pairs[head] = head++;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) {
    pairs[one.length - 1 - tail] = other.length - 1 - tail;
    tail++;
  }
  const rows = one.length - head - tail;
  const columns = other.length - head - tail;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return pairs;

  const width = columns + 1;
  const cost = new Int32Array((rows + 1) * width);
  for (let column = 1; column <= columns; column++) cost[column] = column;
  for (let row = 1; row <= rows; row++) {
    cost[row * width] = row;
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column;
      const isSame = one[head + row - 1] === other[head + column - 1];
      cost[at] = Math.min(
        cost[at - width - 1]! + (isSame ? 0 : 1),
        cost[at - width]! + 1,
        cost[at - 1]! + 1,
      );
    }
  }
  let row = rows;
  let column = columns;
  while (row > 0 && column > 0) {
    const at = row * width + column;
    const isSame = one[head + row - 1] === other[head + column - 1];
    if (cost[at] === cost[at - width - 1]! + (isSame ? 0 : 1)) {
      row--;
      column--;
      if (isSame) pairs[head + row] = head + column;
    } else if (cost[at] === cost[at - width]! + 1) row--;
    else column--;
  }
  return pairs;
}
