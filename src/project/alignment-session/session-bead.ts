import type { Run } from '../../model/span.ts';

/** What a person said of a bead; `pending`: nothing yet. */
export type BeadState = 'pending' | 'accepted' | 'review' | 'dropped';

/**
 * Why a person should look at a bead. `score`: the aligner is unsure; `kind`: not one sentence
 * against one; `unmatched`: a side has nothing; `length`: a side is much longer than it should be;
 * `numbers`, `codes`: a number, or a placeholder or address, stands on one side only.
 */
export type BeadProblem = 'score' | 'kind' | 'unmatched' | 'length' | 'numbers' | 'codes';

/** A bead of an alignment under work. Beads follow each other without gaps: each sentence is in exactly one. */
export interface SessionBead {
  /** Unique in its alignment, and never used for another bead. */
  readonly id: number;
  readonly source: Run;
  readonly target: Run;
  /** How sure the aligner is, 0 to 1; 1 for what a person made. */
  readonly confidence: number;
  readonly state: BeadState;
  /** A person drew its borders. */
  readonly isManual?: true;
}

/** A change of a list of beads: from `at` on, `removed` makes way for `inserted`. */
export interface BeadPatch {
  readonly at: number;
  readonly removed: readonly SessionBead[];
  readonly inserted: readonly SessionBead[];
}

/** Whether a person decided on the bead, so that the aligner leaves it alone. */
export function isFixed({ state }: SessionBead): boolean {
  return state === 'accepted' || state === 'dropped';
}

/** Whether the bead has sentences on both sides. */
export function hasBothSides({ source, target }: Pick<SessionBead, 'source' | 'target'>): boolean {
  return source[0] < source[1] && target[0] < target[1];
}
