import type { Bead, SuspiciousRegion } from '../model/bead.ts';
import type { TextDoubt } from './find-text-doubts.ts';

/** Beads less sure than this are wrong about half the time (measured on Turkish–English). */
const DOUBTFUL = 0.5;

/** So many doubtful beads make a region; one or two are a slip between good neighbours. */
const LEAST_DOUBTFUL = 3;

/** Surer beads between doubtful ones that do not end a region: chance finds a good one anywhere. */
const MAX_SURE_BETWEEN = 1;

/** So many sentences in a row without a partner are a passage, not a free translation. */
const LEAST_UNMATCHED = 5;

/** Texts with a greater share of sentences without a partner, or with less mean confidence, hardly belong together. */
const MAX_UNMATCHED_SHARE = 0.4;
const LEAST_MEAN = 0.5;

/**
 * The parts of an alignment that may be wrong, in order of the text; first what speaks against the
 * whole of it. Empty for an empty alignment. Report and command warn of them.
 *
 * @param doubts what {@link findTextDoubts} says of the texts
 */
export function findSuspiciousRegions(
  beads: readonly Bead[],
  doubts: readonly TextDoubt[] = [],
): readonly SuspiciousRegion[] {
  const regions: SuspiciousRegion[] = [];
  if (beads.length === 0) return regions;
  for (const doubt of doubts) regions.push(toWhole(beads, doubt));
  if (isUnrelated(beads)) regions.push(toRegion(beads, 0, beads.length, 'unrelated'));
  let at = 0;
  while (at < beads.length) {
    const gapEnd = endOfGap(beads, at);
    if (gapEnd - at >= LEAST_UNMATCHED) {
      regions.push(toRegion(beads, at, gapEnd, 'unmatched'));
      at = gapEnd;
      continue;
    }
    const { end, doubtful } = endOfDoubt(beads, at);
    if (doubtful >= LEAST_DOUBTFUL) regions.push(toRegion(beads, at, end, 'doubtful'));
    at = Math.max(end, at + 1);
  }
  return regions;
}

function isUnrelated(beads: readonly Bead[]): boolean {
  let sentences = 0;
  let unmatched = 0;
  let sum = 0;
  for (const bead of beads) {
    const size = bead.source[1] - bead.source[0] + bead.target[1] - bead.target[0];
    sentences += size;
    sum += size * bead.confidence;
    if (isGap(bead)) unmatched += size;
  }
  return unmatched > MAX_UNMATCHED_SHARE * sentences || sum < LEAST_MEAN * sentences;
}

function isGap({ source, target }: Bead): boolean {
  return source[0] === source[1] || target[0] === target[1];
}

/** Where the run of beads without a partner that begins at `start` ends; `start` when there is none. */
function endOfGap(beads: readonly Bead[], start: number): number {
  let end = start;
  while (end < beads.length && isGap(beads[end]!)) end++;
  return end;
}

/** Where the doubtful stretch that begins at `start` ends, and how many doubtful beads it has. */
function endOfDoubt(
  beads: readonly Bead[],
  start: number,
): { readonly end: number; readonly doubtful: number } {
  let end = start;
  let doubtful = 0;
  for (let at = start; at < beads.length && at - end <= MAX_SURE_BETWEEN; at++) {
    if (beads[at]!.confidence >= DOUBTFUL) {
      if (at === start) break;
      continue;
    }
    if (isGap(beads[at]!) && endOfGap(beads, at) - at >= LEAST_UNMATCHED) break;
    doubtful++;
    end = at + 1;
  }
  return { end, doubtful };
}

function toWhole(beads: readonly Bead[], doubt: TextDoubt): SuspiciousRegion {
  const whole = toRegion(beads, 0, beads.length, doubt.kind);
  if (doubt.kind === 'same') return whole;
  return doubt.side === 'source' ? { ...whole, target: [0, 0] } : { ...whole, source: [0, 0] };
}

function toRegion(
  beads: readonly Bead[],
  start: number,
  end: number,
  reason: SuspiciousRegion['reason'],
): SuspiciousRegion {
  const [first, last] = [beads[start]!, beads[end - 1]!];
  const sum = beads.slice(start, end).reduce((total, bead) => total + bead.confidence, 0);
  return {
    source: [first.source[0], last.source[1]],
    target: [first.target[0], last.target[1]],
    confidence: sum / (end - start),
    reason,
  };
}
