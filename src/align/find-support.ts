import type { Bead } from '../model/bead.ts';

/** Neighbours on each side that speak for a bead. */
const NEIGHBOURS = 3;

/**
 * Where the mean score of a neighbourhood, in nats a bead, says as much for translations as against
 * them, and how fast that changes. Measured on Turkish–English: translations score from −1 to 12,
 * texts that have nothing to do with each other from −6 to −2.
 */
const BALANCE = -2.5;
const STEEPNESS = 2;

/**
 * Beads at the balance that are counted into every neighbourhood: a single pair of sentences proves
 * little, seven agree. Without it two unrelated sentences of one length were believed at .96.
 */
const DOUBT = 2;

/**
 * How likely it is, 0 to 1 for each bead, that the texts around it are translations at all. A
 * posterior alone compares paths: between unrelated texts one may still be by far the least bad.
 * Beads without a partner are judged by their neighbours; where no bead has one, nothing speaks
 * for or against them: 0.5.
 */
export function findSupport(beads: readonly Bead[]): Float64Array {
  const sums = [0];
  const ranks = beads.map((bead) => {
    const rank = sums.length - 1;
    if (hasPartner(bead)) sums.push(sums[rank]! - bead.cost);
    return rank;
  });
  const count = sums.length - 1;
  return Float64Array.from(ranks, (rank, at) => {
    const first = Math.max(0, rank - NEIGHBOURS);
    const end = Math.min(count, rank + NEIGHBOURS + (hasPartner(beads[at]!) ? 1 : 0));
    const mean = (sums[end]! - sums[first]! + DOUBT * BALANCE) / (end - first + DOUBT);
    return 1 / (1 + Math.exp(-STEEPNESS * (mean - BALANCE)));
  });
}

function hasPartner({ source, target }: Bead): boolean {
  return source[1] > source[0] && target[1] > target[0];
}
