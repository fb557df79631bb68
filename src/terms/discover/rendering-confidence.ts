import type { RenderingEvidence } from './rendering-evidence.ts';

/**
 * Weights of a logistic regression over some 4,900 places of three program translations (English to
 * Turkish, 368 of them seeded with another rendering), ridge penalty 3. Trained on two of them and
 * asked about the third, it ranks with an average precision of .75. Seeded places are not the only
 * true ones, so it errs to the low side. `rivalry`, `severalWords`, `otherUse` and `isKept` were set by hand
 * later, by what eight other programs with some 540 planted renderings show (scripts/bench/planted-terms.mjs): no
 * less precise on any of those, and on one of the three a little (evolution, .79 to .78).
 */
const WEIGHTS = {
  bias: -4.75,
  /**
   * Log-odds of the usual rendering, other places with the same words not held against it: the more
   * regular a term, the odder a departure.
   */
  share: 1.33,
  dice: 0.79,
  /** Log-odds of the word standing for this term rather than another of the segment. */
  backShare: 0.83,
  /** Logarithm of the number of departures with the same word. */
  recurring: 0.83,
  /** A word in a good part of the places is a second habit: of its square, so that one place in ten is none yet. */
  rivalry: -200,
  /** Words that look half alike are many; only a near miss counts for itself. */
  halfNear: -1.35,
  severalWords: 3,
  hasHead: 0.4,
  /** Takes back what `backShare` gives for words that are beyond doubt. */
  isSameWords: -5.87,
  /** Another part of speech is no other word; nor is prose another word for a piece of code. */
  otherUse: -2,
  isKept: -2,
} as const;

/**
 * A name of several words has one form, and no style varies it. Program translations hold too few of
 * them to measure, so this is set by what two places with one form and one with another must give:
 * .35, a warning; at 4 they would be advice.
 */
const NAME_BONUS = 5;

/** What `nearWords` gives for a slip of the finger, and more for a derived word. */
const NEAR_MISS = 0.9;

/** Places added to the count when a rival is measured, lest one place of three be a rival. */
const RIVAL_PRIOR = 5;

/** Keeps the log-odds of 0 and 1 finite: about ±3.9. */
const ODDS_MARGIN = 0.02;

/** A frequent word that would be this sure were it rare is a second habit: an even chance. */
const HABIT_CONFIDENCE = 0.5;

/** From here on a departure is a warning; a fifth of the places just above were seeded. */
export const WARNING_CONFIDENCE = 0.2;

/** From here on it is worth a look: `omitted or rephrased`; of the places below, one in a hundred was seeded. */
export const ADVICE_CONFIDENCE = 0.05;

/**
 * How sure it is that words depart from a usual rendering, 0 to 1. Words that would depart from it if
 * they were not so frequent themselves are another habit, and just worth a look.
 */
export function weighEvidence(evidence: RenderingEvidence): number {
  const { recurring, count, near, isName, hasHead, made, isVerbHere } = evidence;
  const share = evidence.share + (recurring - 1) / count;
  const logit =
    WEIGHTS.bias +
    WEIGHTS.share * logOdds(Math.min(1, share)) +
    WEIGHTS.dice * evidence.dice +
    WEIGHTS.backShare * logOdds(evidence.backShare) +
    WEIGHTS.recurring * Math.log(recurring) +
    (near < NEAR_MISS ? WEIGHTS.halfNear * near : 0) +
    (evidence.termWords > 1 ? WEIGHTS.severalWords : 0) +
    (hasHead ? WEIGHTS.hasHead : 0) +
    (evidence.isSameWords ? WEIGHTS.isSameWords : 0) +
    (made === undefined ? 0 : WEIGHTS.otherUse) +
    (isVerbHere ? WEIGHTS.otherUse : 0) +
    (evidence.isKept ? WEIGHTS.isKept : 0) +
    (isName && hasHead ? NAME_BONUS : 0);
  const rivalry = recurring / (count + RIVAL_PRIOR);
  const confidence = logistic(logit + WEIGHTS.rivalry * rivalry ** 2);
  const isHabit = recurring > 1 && logistic(logit) >= HABIT_CONFIDENCE;
  return isHabit ? Math.max(confidence, ADVICE_CONFIDENCE) : confidence;
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function logOdds(part: number): number {
  return Math.log((part + ODDS_MARGIN) / (1 + ODDS_MARGIN - part));
}
