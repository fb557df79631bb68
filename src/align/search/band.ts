/**
 * The nodes of the search table that are looked at. Node (i, j) stands after `i` source and `j`
 * target sentences of a region; row `i` has the nodes from `low[i]` to `high[i]`, both included.
 * Both bounds never fall, row 0 begins at 0, the last row ends at the last column, and every row
 * touches the next, so a path always exists.
 */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where a row begins when all nodes stand in one array; one more entry than rows. */
  readonly offset: Int32Array;
}

/** A band by the first and the last column of each row, both included. */
export function buildBand(low: Int32Array, high: Int32Array): Band {
  const offset = new Int32Array(low.length + 1);
  for (let row = 0; row < low.length; row++)
    offset[row + 1] = offset[row]! + high[row]! - low[row]! + 1;
  return { low, high, offset };
}

/** All nodes of `rows` × `columns` sentences. */
export function buildFullBand(rows: number, columns: number): Band {
  return buildBand(new Int32Array(rows + 1), new Int32Array(rows + 1).fill(columns));
}

/** The same nodes, seen from the other side. */
export function transposeBand(band: Band): Band {
  const rows = band.low.length;
  const columns = band.high[rows - 1]! + 1;
  const low = new Int32Array(columns);
  const high = new Int32Array(columns);
  for (let column = 0, first = 0, last = -1; column < columns; column++) {
    while (band.high[first]! < column) first++;
    while (last + 1 < rows && band.low[last + 1]! <= column) last++;
    low[column] = first;
    high[column] = last;
  }
  return buildBand(low, high);
}
