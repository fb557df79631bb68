import type { Bead } from '../model/bead.ts';
import { buildBand, buildFullBand, type Band } from './band.ts';
import type { Model, Region } from './bead-scorer.ts';
import { findAnchors, type Anchor } from './find-anchors.ts';

/** Up to this many nodes (400 × 400 sentences) the whole table is searched: under a tenth of a second. */
const FULL_NODES = 160_000;

/**
 * How far the search leaves the line between two anchors, in sentences. Insertions of a dozen
 * sentences are common; measured on 1,100 sentences with an anchor every four or five, 40 finds all
 * that the full table finds.
 */
const RADIUS = 40;

/** The same where an earlier pass has been: its sure beads need less room. */
const LATER_RADIUS = 15;

/** Between distant anchors the line is a guess: the radius grows by this share of the distance … */
const WIDENING = 0.25;

/** … up to here, which keeps the work linear where no anchors are found at all. */
const MAX_RADIUS = 200;

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
    return buildAnchoredBand(rows, columns, listSureNodes(before, region), LATER_RADIUS);
  if ((rows + 1) * (columns + 1) <= FULL_NODES) return buildFullBand(rows, columns);
  return buildAnchoredBand(rows, columns, findAnchors(model, region), RADIUS);
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
): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const corners = [{ row: 0, column: 0 }, ...anchors, { row: rows, column: columns }];
  for (let at = 1; at < corners.length; at++) {
    const from = corners[at - 1]!;
    const to = corners[at]!;
    const height = to.row - from.row;
    const width = to.column - from.column;
    const radius = Math.min(
      MAX_RADIUS,
      leastRadius + Math.ceil(WIDENING * Math.max(height, width)),
    );
    const columnAt = (row: number): number => from.column + ((row - from.row) / height) * width;
    for (let row = Math.max(0, from.row - radius); row <= Math.min(rows, to.row + radius); row++) {
      // a row reaches from the line one row above to that one row below, so that neighbours overlap
      // however steep it is; before and after the anchors the room shrinks to nothing
      const past = Math.max(from.row - row, row - to.row, 0);
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
