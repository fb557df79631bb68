import type { Model, Region } from './bead-scorer.ts';
import type { Side } from '../side.ts';

/** A node that the right path very likely passes: after `row` source and `column` target sentences. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

interface Candidate extends Anchor {
  readonly weight: number;
}

/** A unit in more sentences than this tells too little about where it belongs. */
const MAX_SENTENCES = 8;

/** The best partner must have this many times the votes of the second best. */
const MARGIN = 1.6;

/** Votes of a candidate: one name that is found once on each side has .8, a learned word often .4. */
const LEAST_VOTES = 0.35;

/** Anchors on each side that may vouch for one, and how many must. */
const NEIGHBOURS = 6;
const LEAST_WITNESSES = 3;

/**
 * Merges and splits move the diagonal slowly: a witness may lie off it by three sentences and by half
 * of its distance.
 */
const MAX_DRIFT = 3;
const DRIFT_SHARE = 0.5;

/**
 * Anchors of a region, rising on both sides: sentences that share rare words which hardly any other
 * pair shares, the heaviest rising chain of them, without those that stand alone.
 */
export function findAnchors(model: Model, region: Region): readonly Anchor[] {
  const candidates = findCandidates(model, region);
  return dropOutliers(findHeaviestChain(candidates, region.target[1] - region.target[0]));
}

/** Every sentence with its partner by votes, where the vote is clear. */
function findCandidates(model: Model, region: Region): readonly Candidate[] {
  const { source, target, links } = model;
  const sourceSeen = countSentences(source, region.source);
  const index = indexSentences(target, region.target);
  const votes = new Float64Array(region.target[1] - region.target[0]);
  const candidates: Candidate[] = [];
  const bestOfTarget = new Map<number, Candidate>();
  for (let sentence = region.source[0]; sentence < region.source[1]; sentence++) {
    const touched: number[] = [];
    for (const unit of distinct(source, sentence)) {
      const seen = sourceSeen[unit]!;
      if (seen > MAX_SENTENCES) continue;
      for (let link = links.start[unit]!; link < links.start[unit + 1]!; link++) {
        const list = index.get(links.units[link]!);
        if (list === undefined || list.length > MAX_SENTENCES) continue;
        const vote = links.weights[link]! / Math.sqrt(seen * list.length);
        for (const other of list) {
          if (votes[other] === 0) touched.push(other);
          votes[other]! += vote;
        }
      }
    }
    let best = -1;
    let second = 0;
    for (const other of touched) {
      if (best < 0 || votes[other]! > votes[best]!) {
        if (best >= 0) second = votes[best]!;
        best = other;
      } else second = Math.max(second, votes[other]!);
    }
    if (best >= 0 && votes[best]! >= LEAST_VOTES && votes[best]! >= MARGIN * second) {
      const candidate = {
        row: sentence - region.source[0],
        column: best,
        weight: votes[best]! - second,
      };
      const rival = bestOfTarget.get(best);
      if (rival === undefined || rival.weight < candidate.weight) bestOfTarget.set(best, candidate);
      candidates.push(candidate);
    }
    for (const other of touched) votes[other] = 0;
  }
  return candidates.filter((candidate) => bestOfTarget.get(candidate.column) === candidate);
}

function distinct(side: Side, sentence: number): ReadonlySet<number> {
  return new Set(side.tokens.subarray(side.start[sentence]!, side.start[sentence + 1]!));
}

function countSentences(side: Side, run: readonly [number, number]): Int32Array {
  const counts = new Int32Array(side.units.length);
  for (let sentence = run[0]; sentence < run[1]; sentence++)
    for (const unit of distinct(side, sentence)) counts[unit]!++;
  return counts;
}

/** The sentences of each unit, from 0 in the region; lists stop one past {@link MAX_SENTENCES}. */
function indexSentences(side: Side, run: readonly [number, number]): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (let sentence = run[0]; sentence < run[1]; sentence++) {
    for (const unit of distinct(side, sentence)) {
      const list = index.get(unit);
      if (list === undefined) index.set(unit, [sentence - run[0]]);
      else if (list.length <= MAX_SENTENCES) list.push(sentence - run[0]);
    }
  }
  return index;
}

/** The rising chain of greatest weight (rows rise already), with a Fenwick tree of best prefixes. */
function findHeaviestChain(
  candidates: readonly Candidate[],
  columns: number,
): readonly Candidate[] {
  const tree = new Int32Array(columns + 1).fill(-1);
  const sums = new Float64Array(candidates.length);
  const before = new Int32Array(candidates.length).fill(-1);
  let last = -1;
  candidates.forEach((candidate, at) => {
    let best = -1;
    for (let place = candidate.column; place > 0; place -= place & -place) {
      const other = tree[place]!;
      if (other >= 0 && (best < 0 || sums[other]! > sums[best]!)) best = other;
    }
    before[at] = best;
    sums[at] = candidate.weight + (best < 0 ? 0 : sums[best]!);
    for (let place = candidate.column + 1; place <= columns; place += place & -place) {
      const other = tree[place]!;
      if (other < 0 || sums[at]! > sums[other]!) tree[place] = at;
    }
    if (last < 0 || sums[at]! > sums[last]!) last = at;
  });
  const chain: Candidate[] = [];
  for (let at = last; at >= 0; at = before[at]!) chain.push(candidates[at]!);
  return chain.reverse();
}

/** Keeps the anchors that others near them agree with: an inserted passage moves many, a chance word one. */
function dropOutliers(chain: readonly Candidate[]): readonly Anchor[] {
  return chain.filter((anchor, at) => {
    let witnesses = 0;
    for (let other = at - NEIGHBOURS; other <= at + NEIGHBOURS; other++) {
      const near = chain[other];
      if (near === undefined || other === at) continue;
      const drift = near.column - near.row - (anchor.column - anchor.row);
      const span = Math.min(Math.abs(near.row - anchor.row), Math.abs(near.column - anchor.column));
      if (Math.abs(drift) <= MAX_DRIFT + DRIFT_SHARE * span) witnesses++;
    }
    return witnesses >= LEAST_WITNESSES;
  });
}
