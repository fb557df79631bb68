import type { Bead } from '../model/bead.ts';
import type { Run } from '../model/span.ts';

/** The sentences of a bead; cost and confidence do not count. */
export type BeadRuns = Pick<Bead, 'source' | 'target'>;

/** Precision, recall and their harmonic mean, each 0 to 1; 0 where nothing was to be found. */
export interface F1 {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How near an alignment comes to the gold one. */
export interface BeadScores {
  /** A bead is right when the gold alignment holds exactly the same. */
  readonly strict: F1;
  /** A bead is right when it shares a pair of sentences with a gold bead. */
  readonly lax: F1;
}

/** A gold alignment and one to judge. */
export interface Judged {
  readonly gold: readonly BeadRuns[];
  readonly found: readonly BeadRuns[];
}

/**
 * Strict and lax scores over all documents together, counted as the `score.py` of vecalign does
 * (Thompson & Koehn 2019): runs without a partner count one a sentence, precision includes them,
 * recall leaves them out.
 */
export function scoreBeads(documents: readonly Judged[]): BeadScores {
  const precision = { strict: 0, lax: 0, all: 0 };
  const recall = { strict: 0, lax: 0, all: 0 };
  for (const { gold, found } of documents) {
    const golds = splitNulls(gold);
    const founds = splitNulls(found);
    count(golds, founds, precision);
    count(founds.filter(isPair), golds.filter(isPair), recall);
  }
  return {
    strict: toF1(precision.strict, precision.all, recall.strict, recall.all),
    lax: toF1(precision.lax, precision.all, recall.lax, recall.all),
  };
}

interface Tally {
  strict: number;
  lax: number;
  all: number;
}

function count(known: readonly BeadRuns[], judged: readonly BeadRuns[], tally: Tally): void {
  const keys = new Set(known.map(toKey));
  const partners = new Map<number, Run[]>();
  for (const { source, target } of known)
    for (let sentence = source[0]; sentence < source[1]; sentence++) {
      const runs = partners.get(sentence);
      if (runs === undefined) partners.set(sentence, [target]);
      else runs.push(target);
    }
  for (const bead of judged) {
    tally.all++;
    if (keys.has(toKey(bead))) {
      tally.strict++;
      tally.lax++;
    } else if (sharesPair(bead, partners)) tally.lax++;
  }
}

function sharesPair(
  { source, target }: BeadRuns,
  partners: ReadonlyMap<number, readonly Run[]>,
): boolean {
  for (let sentence = source[0]; sentence < source[1]; sentence++)
    for (const run of partners.get(sentence) ?? [])
      if (Math.max(run[0], target[0]) < Math.min(run[1], target[1])) return true;
  return false;
}

/** Beads without a partner, one a sentence, as gold files may write several in one line. */
export function splitNulls(beads: readonly BeadRuns[]): readonly BeadRuns[] {
  return beads.flatMap((bead) => {
    if (isPair(bead)) return [bead];
    const { source, target } = bead;
    const split: BeadRuns[] = [];
    for (let at = source[0]; at < source[1]; at++)
      split.push({ source: [at, at + 1], target: [0, 0] });
    for (let at = target[0]; at < target[1]; at++)
      split.push({ source: [0, 0], target: [at, at + 1] });
    return split;
  });
}

function isPair({ source, target }: BeadRuns): boolean {
  return source[1] > source[0] && target[1] > target[0];
}

function toKey({ source, target }: BeadRuns): string {
  return `${source.join('-')}:${target.join('-')}`;
}

function toF1(right: number, judged: number, found: number, wanted: number): F1 {
  const precision = judged === 0 ? 0 : right / judged;
  const recall = wanted === 0 ? 0 : found / wanted;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
