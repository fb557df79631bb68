import { splitNulls, type BeadRuns } from '../../src/align/score-beads.ts';
import type { Bead } from '../../src/model/bead.ts';

/** A gold alignment and one that says how sure it is. */
export interface Believed {
  readonly gold: readonly BeadRuns[];
  readonly found: readonly Bead[];
}

/** How far confidence and truth agree. */
export interface Calibration {
  /** Share of right beads among those of confidence 0.9 and more; 1 when there are none. */
  readonly rightAmongSure: number;
  /** Expected calibration error over ten bins of equal width, 0 to 1. */
  readonly error: number;
  /** Share of all wrong beads that the tenth of least confidence holds; 1 when none is wrong. */
  readonly wrongAmongWorst: number;
}

const BINS = 10;
const SURE = 0.9;

/** Confidence against gold over all documents together; a bead is right when gold holds exactly it. */
export function calibrationOf(documents: readonly Believed[]): Calibration {
  const judged = documents.flatMap(({ gold, found }) => {
    const keys = new Set(splitNulls(gold).map(toKey));
    return found.map((bead) => ({
      confidence: bead.confidence,
      isRight: keys.has(toKey(splitNulls([bead])[0]!)),
    }));
  });
  const countRight = (list: typeof judged): number => list.filter(({ isRight }) => isRight).length;
  const sure = judged.filter(({ confidence }) => confidence >= SURE);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = judged.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    error += Math.abs(sum - countRight(inside)) / judged.length;
  }
  judged.sort((a, b) => a.confidence - b.confidence);
  const worst = judged.slice(0, Math.ceil(judged.length / 10));
  const wrong = judged.length - countRight(judged);
  return {
    rightAmongSure: sure.length === 0 ? 1 : countRight(sure) / sure.length,
    error,
    wrongAmongWorst: wrong === 0 ? 1 : (worst.length - countRight(worst)) / wrong,
  };
}

function toKey({ source, target }: BeadRuns): string {
  return `${source.join('-')}:${target.join('-')}`;
}
