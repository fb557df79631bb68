import type { BeadScorer } from './bead-scorer.ts';
import { BEAD_KINDS, FIRST_PAIR, SKIP_ON, SKIP_SOURCE, SKIP_TARGET } from './bead-kinds.ts';
import type { Band } from './band.ts';
import type { Step } from './find-best-path.ts';

/** Looked up once: these run a hundred times a node, and in a sandbox every global is a call. */
const { exp, log, log1p } = Math;
const NOTHING = -Infinity;

/** Logarithms of the weight of all ways to a node, or from it, by the bead before the node. */
interface Weights {
  /** With sentences on both sides, or none yet. */
  readonly pair: Float64Array;
  /** A skipped source sentence; then a skipped target sentence. */
  readonly skips: readonly [Float64Array, Float64Array];
}

/**
 * The posterior probability of each step of a path: the share of all paths through the band, weighted
 * by the exponential of their score, that holds exactly this bead (forward–backward algorithm; Baum,
 * Petrie, Soules & Weiss 1970). The states of a node are those of {@link findBestPath}.
 */
export function findPosteriors(scorer: BeadScorer, path: readonly Step[]): Float64Array {
  const { band } = scorer;
  const forward = sumForward(scorer);
  const backward = sumBackward(scorer);
  const all = backward.pair[0]!;
  return Float64Array.from(path, ({ kind, row, column }) => {
    const end = findNode(band, row, column);
    if (kind < FIRST_PAIR)
      return toProbability(forward.skips[kind]![end]! + backward.skips[kind]![end]! - all);
    const { source, target } = BEAD_KINDS[kind]!;
    const start = findNode(band, row - source, column - target);
    const before = addLogs(
      forward.pair[start]!,
      addLogs(forward.skips[0][start]!, forward.skips[1][start]!),
    );
    return toProbability(before + scorer.score(row, column, kind) + backward.pair[end]! - all);
  });
}

function sumForward(scorer: BeadScorer): Weights {
  const { band } = scorer;
  const rows = band.low.length - 1;
  const { pair, skips } = createWeights(band);
  const any = new Float64Array(pair.length).fill(NOTHING);
  const terms = new Float64Array(BEAD_KINDS.length);
  pair[0] = 0;
  any[0] = 0;
  for (let row = 0; row <= rows; row++) {
    for (let column = band.low[row]!; column <= band.high[row]!; column++) {
      if (row === 0 && column === 0) continue;
      const node = findNode(band, row, column);
      let count = 0;
      for (let kind = 0; kind < BEAD_KINDS.length; kind++) {
        const start = findNode(
          band,
          row - BEAD_KINDS[kind]!.source,
          column - BEAD_KINDS[kind]!.target,
        );
        if (start < 0) continue;
        const score = scorer.score(row, column, kind);
        if (kind >= FIRST_PAIR) terms[count++] = any[start]! + score;
        else {
          const other = skips[SKIP_SOURCE + SKIP_TARGET - kind]![start]!;
          skips[kind]![node] = addLogs(
            addLogs(pair[start]!, other) + score,
            skips[kind]![start]! + SKIP_ON,
          );
        }
      }
      pair[node] = sumLogs(terms, count);
      any[node] = addLogs(pair[node], addLogs(skips[0][node]!, skips[1][node]!));
    }
  }
  return { pair, skips };
}

function sumBackward(scorer: BeadScorer): Weights {
  const { band } = scorer;
  const rows = band.low.length - 1;
  const { pair, skips } = createWeights(band);
  const last = pair.length - 1;
  const terms = new Float64Array(BEAD_KINDS.length);
  pair[last] = 0;
  skips[0][last] = 0;
  skips[1][last] = 0;
  for (let row = rows; row >= 0; row--) {
    for (let column = band.high[row]!; column >= band.low[row]!; column--) {
      const node = findNode(band, row, column);
      if (node === last) continue;
      let count = 0;
      for (let kind = FIRST_PAIR; kind < BEAD_KINDS.length; kind++) {
        const to = row + BEAD_KINDS[kind]!.source;
        const at = column + BEAD_KINDS[kind]!.target;
        const end = findNode(band, to, at);
        if (end >= 0) terms[count++] = pair[end]! + scorer.score(to, at, kind);
      }
      const paired = sumLogs(terms, count);
      const below = findNode(band, row + 1, column);
      const beside = findNode(band, row, column + 1);
      const source = below < 0 ? NOTHING : skips[SKIP_SOURCE][below]!;
      const target = beside < 0 ? NOTHING : skips[SKIP_TARGET][beside]!;
      const openSource = source + scorer.score(row, column, SKIP_SOURCE);
      const openTarget = target + scorer.score(row, column, SKIP_TARGET);
      pair[node] = addLogs(paired, addLogs(openSource, openTarget));
      skips[SKIP_SOURCE][node] = addLogs(paired, addLogs(source + SKIP_ON, openTarget));
      skips[SKIP_TARGET][node] = addLogs(paired, addLogs(openSource, target + SKIP_ON));
    }
  }
  return { pair, skips };
}

function createWeights(band: Band): Weights {
  const nodes = band.offset[band.offset.length - 1]!;
  const create = (): Float64Array => new Float64Array(nodes).fill(NOTHING);
  return { pair: create(), skips: [create(), create()] };
}

/** Where a node stands in arrays over the band; −1 outside. */
function findNode({ low, high, offset }: Band, row: number, column: number): number {
  if (row < 0 || row >= low.length || column < low[row]! || column > high[row]!) return -1;
  return offset[row]! + column - low[row]!;
}

/** A term this far below another (in nats) does not change a sum of doubles. */
const NEGLIGIBLE = 40;

function addLogs(a: number, b: number): number {
  const most = a > b ? a : b;
  const gap = most - (a > b ? b : a);
  // also where both are −∞ and the gap is no number
  return gap < NEGLIGIBLE ? most + log1p(exp(-gap)) : most;
}

function sumLogs(terms: Float64Array, count: number): number {
  let most = NOTHING;
  for (let at = 0; at < count; at++) if (terms[at]! > most) most = terms[at]!;
  if (most === NOTHING) return most;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const gap = most - terms[at]!;
    if (gap < NEGLIGIBLE) sum += exp(-gap);
  }
  return most + log(sum);
}

/** Rounding may leave a hair above 1. */
function toProbability(log: number): number {
  return Math.min(1, exp(log));
}
