/** How many sentences of each side a bead takes, and how likely that is before anything is read. */
export interface BeadKind {
  readonly source: number;
  readonly target: number;
  /** Natural logarithm, against 0 for one sentence each. */
  readonly prior: number;
}

/** The longest run of sentences on one side of a bead. */
export const MAX_RUN = 4;

/** Numbers of the kinds without a partner in {@link BEAD_KINDS}; the rest, from {@link FIRST_PAIR}, have both sides. */
export const SKIP_SOURCE = 0;
export const SKIP_TARGET = 1;
export const FIRST_PAIR = 2;

/**
 * What a sentence without a partner costs after another one on the same side: passages are left out
 * or added as a whole more often than sentences here and there. Measured against the full price: a
 * missing chapter becomes one gap instead of many merges that hide it; −1.5 is no better.
 */
export const SKIP_ON = -2;

/**
 * Chosen on Turkish–English news and manuals of which 10 and 25 % had been merged, split or cut. The
 * price of a missing partner matters most: strict F1 with 25 % is .91 at −7, .92 at −5, .94 at −3;
 * cheaper ones gain little more there and would cut free translations, which those texts lack.
 */
export const BEAD_KINDS: readonly BeadKind[] = [
  { source: 1, target: 0, prior: -3 },
  { source: 0, target: 1, prior: -3 },
  { source: 1, target: 1, prior: 0 },
  { source: 1, target: 2, prior: -1.5 },
  { source: 2, target: 1, prior: -1.5 },
  { source: 2, target: 2, prior: -2.5 },
  { source: 1, target: 3, prior: -2.8 },
  { source: 3, target: 1, prior: -2.8 },
  { source: 2, target: 3, prior: -5 },
  { source: 3, target: 2, prior: -5 },
  { source: 3, target: 3, prior: -6 },
  { source: 1, target: 4, prior: -4.5 },
  { source: 4, target: 1, prior: -4.5 },
  { source: 2, target: 4, prior: -7 },
  { source: 4, target: 2, prior: -7 },
  { source: 3, target: 4, prior: -8 },
  { source: 4, target: 3, prior: -8 },
  { source: 4, target: 4, prior: -9 },
];
