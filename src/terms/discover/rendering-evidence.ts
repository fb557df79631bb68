/** What speaks for and against some words being a departure from the usual rendering of a term. */
export interface RenderingEvidence {
  /** Part of the term's segments that hold the usual rendering, 0 to 1. */
  readonly share: number;
  /** How many segments hold the term. */
  readonly count: number;
  /** Dice coefficient of term and usual rendering over segments, 0 to 1. */
  readonly dice: number;
  /** The part of the probability of the best word that falls to the term among its segment, 0 to 1. */
  readonly backShare: number;
  /** How many deviating segments of the term hold that word; at least 1. */
  readonly recurring: number;
  /**
   * Whether the last word is made of that of the usual rendering and still says it: an attribute (sekiz baytlık
   * of bayt), or a verb (listelenir of liste).
   */
  readonly made: 'attribute' | 'verb' | undefined;
  /** Whether the usual rendering is the term itself, as it stands on the trusted side: code, or a name. */
  readonly isKept: boolean;
  /** Whether the term is a verb here, by the words around it, and mostly is none. */
  readonly isVerbHere: boolean;
  /** How near the words look to the usual rendering, 0 to 1; 1 is a look-alike of every word. */
  readonly near: number;
  /** How many content words the term has. */
  readonly termWords: number;
  /** Whether the words end in the head word of a usual rendering of several words. */
  readonly hasHead: boolean;
  /** Whether each word is a form of the usual one, so that only inner endings differ. */
  readonly isSameWords: boolean;
  /** Whether term and words are both names, written with capitals. */
  readonly isName: boolean;
}
