/** How long translations are, in characters (Gale & Church 1993, "A Program for Aligning Sentences in Bilingual Corpora"). */
export interface LengthModel {
  /** Characters of target for one of source. */
  readonly ratio: number;
  /** Variance of the target length for one character. */
  readonly variance: number;
}

/** Gale & Church 1993, section 3.1, measured on French, German and English. */
const VARIANCE = 6.8;

/** How many beads the variance above counts for; small documents lean on it. */
const VARIANCE_WEIGHT = 10;

/** Squares beyond it (three standard deviations) are slips of splitting or of the writer, not of length. */
const MAX_SQUARE = 9;

/** A ratio outside says that one side has text the other lacks, not that its language is wordy. */
const RATIO_BOUNDS: readonly [number, number] = [0.5, 2];

/** The square of the standardised difference of two lengths, at most {@link MAX_SQUARE}. */
export function lengthSquare(model: LengthModel, source: number, target: number): number {
  const wanted = source * model.ratio;
  const difference = target - wanted;
  const square = (difference * difference) / (model.variance * 0.5 * (wanted + target));
  return square > MAX_SQUARE ? MAX_SQUARE : square;
}

/** The lengths of beads with sentences on both sides. */
export interface LengthPair {
  readonly source: number;
  readonly target: number;
}

/** Ratio and variance of what was aligned; of whole sides, for a first guess. */
export function learnLengthModel(pairs: readonly LengthPair[]): LengthModel {
  let source = 0;
  let target = 0;
  for (const pair of pairs) {
    source += pair.source;
    target += pair.target;
  }
  const [least, most] = RATIO_BOUNDS;
  const ratio = source === 0 || target === 0 ? 1 : Math.min(most, Math.max(least, target / source));
  const start: LengthModel = { ratio, variance: VARIANCE };
  if (pairs.length < 2) return start;
  let squares = VARIANCE * VARIANCE_WEIGHT;
  for (const pair of pairs) squares += VARIANCE * lengthSquare(start, pair.source, pair.target);
  return { ratio, variance: squares / (pairs.length + VARIANCE_WEIGHT) };
}
