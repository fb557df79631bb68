/** Precision, recall and their harmonic mean, each 0 to 1. */
interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How near one or more alignments come to gold ones. */
export interface EvaluationScores {
  /** A bead is right when the gold alignment holds exactly the same. */
  readonly strict: Scores;
  /** A bead is right when it shares a pair of sentences with a gold bead. */
  readonly lax: Scores;
}

/** Alignments held against gold ones. */
export interface Evaluation extends EvaluationScores {
  /** One a pair of files, by name. */
  readonly files: readonly (EvaluationScores & { readonly file: string })[];
}
