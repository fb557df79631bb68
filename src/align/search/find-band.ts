import type { Bead } from '../../model/bead.ts';
import { buildBand, buildFullBand, type Band } from './band.ts';
import type { Model, Region } from './bead-scorer.ts';
import { findAnchors, type Anchor } from './find-anchors.ts';

/** Up to this many nodes (60 × 60 sentences) the whole table is searched: a hundredth of a second. */
const FULL_NODES = 3600;

/**
 * How far the search leaves the line between two anchors, in sentences. Wide enough for what stands
 * beside an anchor that is wrong by a few sentences; between distant anchors {@link WIDENING} rules.
 */
const RADIUS = 12;

/** The same where an earlier pass has been: its sure beads need room for the longest bead only. */
const LATER_RADIUS = 5;

/** Between distant anchors the line is a guess: the radius grows by this share of the distance … */
const WIDENING = 0.4;

/** … up to here, which keeps the work linear where no anchors are found at all. */
const MAX_RADIUS = 200;

/**
 * A passage that only one side has bends the path into a corner, off the line by as much as the
 * distances differ. Room is given for it as long as the rows and columns make up this many nodes.
 */
const CORNER_NODES = 1_000_000;

/**
 * Nodes of a whole band, each some 150 bytes of scores and sums: room is taken back where a book
 * without anchors would need more.
 */
const MAX_NODES = 2_000_000;

/** The same for a document so long that the limit would leave no room: nodes a row. */
const MAX_ROW_NODES = 60;

/** How far a band is opened when the path ran into its edge. */
const OPENING = 60;

/** A bead of an earlier pass is passed through when it and both its neighbours were this sure. */
const SURE = 0.9;

/**
 * The nodes of a region worth searching: all of a small one, else those near shared rare words.
 *
 * @param before beads of an earlier pass over the same region; absent in the first
 */
export function findBand(model: Model, region: Region, before?: readonly Bead[]): Band {
  const rows = region.source[1] - region.source[0];
  const columns = region.target[1] - region.target[0];
  if (before !== undefined)
    return buildLimitedBand(rows, columns, listSureNodes(before, region), LATER_RADIUS);
  if ((rows + 1) * (columns + 1) <= FULL_NODES) return buildFullBand(rows, columns);
  return buildLimitedBand(rows, columns, findAnchors(model, region), RADIUS);
}

/**
 * A wider band when a path ran along an edge of this one, where a better way may lie beyond it;
 * `undefined` when it did not, or when there is no room left.
 */
export function findWiderBand(band: Band, path: readonly Anchor[]): Band | undefined {
  const rows = band.low.length - 1;
  const columns = band.high[rows]!;
  const touches = path.some(
    ({ row, column }) =>
      (column === band.low[row] && column > 0) || (column === band.high[row] && column < columns),
  );
  if (!touches || band.offset[rows + 1]! + 2 * OPENING * rows > findLimit(rows)) return undefined;
  return buildBand(
    band.low.map((column) => Math.max(0, column - OPENING)),
    band.high.map((column) => Math.min(columns, column + OPENING)),
  );
}

function findLimit(rows: number): number {
  return Math.max(MAX_NODES, MAX_ROW_NODES * rows);
}

function buildLimitedBand(
  rows: number,
  columns: number,
  anchors: readonly Anchor[],
  leastRadius: number,
): Band {
  let maxRadius = MAX_RADIUS;
  for (;;) {
    const band = buildAnchoredBand(rows, columns, anchors, leastRadius, maxRadius);
    if (band.offset[rows + 1]! <= findLimit(rows) || maxRadius < leastRadius) return band;
    maxRadius >>= 1;
  }
}

function listSureNodes(beads: readonly Bead[], region: Region): readonly Anchor[] {
  const isSure = (at: number): boolean => (beads[at]?.confidence ?? 1) >= SURE;
  return beads
    .filter((_, at) => isSure(at - 1) && isSure(at) && isSure(at + 1))
    .map(({ source, target }) => ({
      row: source[0] - region.source[0],
      column: target[0] - region.target[0],
    }));
}

/**
 * A band around the line through anchors (in node coordinates of the region, rising on both sides),
 * wider where they are far apart.
 */
export function buildAnchoredBand(
  rows: number,
  columns: number,
  anchors: readonly Anchor[],
  leastRadius: number,
  maxRadius: number = MAX_RADIUS,
): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const corners = [{ row: 0, column: 0 }, ...anchors, { row: rows, column: columns }];
  for (let at = 1; at < corners.length; at++) {
    const from = corners[at - 1]!;
    const to = corners[at]!;
    const height = to.row - from.row;
    const width = to.column - from.column;
    const guess = Math.min(maxRadius, Math.ceil(WIDENING * Math.max(height, width)));
    const radius = leastRadius + guess;
    const isBent =
      Math.abs(height - width) > guess && height * width <= CORNER_NODES * (maxRadius / MAX_RADIUS);
    for (let row = from.row; isBent && row <= to.row; row++) {
      low[row] = Math.min(low[row]!, Math.max(0, from.column - leastRadius));
      high[row] = Math.max(high[row]!, Math.min(columns, to.column + leastRadius));
    }
    const columnAt = (row: number): number => from.column + ((row - from.row) / height) * width;
    const first = Math.max(0, from.row - leastRadius);
    const last = Math.min(rows, to.row + leastRadius);
    for (let row = first; row <= last; row++) {
      // a row reaches from the line one row above to that one row below, so that neighbours overlap
      // however steep it is; before and after the anchors the room shrinks to nothing
      const beyond = Math.max(from.row - row, row - to.row, 0);
      const past = Math.ceil((beyond * radius) / leastRadius);
      const left = row - 1 <= from.row ? from.column : row > to.row ? to.column : columnAt(row - 1);
      const right =
        row + 1 >= to.row ? to.column : row < from.row ? from.column : columnAt(row + 1);
      low[row] = Math.min(low[row]!, Math.max(0, Math.floor(left) - radius + past));
      high[row] = Math.max(high[row]!, Math.min(columns, Math.ceil(right) + radius - past));
    }
  }
  // bounds never fall: no row begins after a later one, none ends before an earlier one
  for (let row = rows - 1; row >= 0; row--) low[row] = Math.min(low[row]!, low[row + 1]!);
  for (let row = 1; row <= rows; row++) high[row] = Math.max(high[row]!, high[row - 1]!);
  return buildBand(low, high);
}
