import type { Run } from './span.ts';

/** One group of aligned sentences: the sentences of one side and those that say the same on the other. */
export interface Bead {
  readonly source: Run;
  readonly target: Run;
  /** What the aligner paid for it, in nats; comparable only inside one alignment. */
  readonly cost: number;
  /** How sure the aligner is that exactly these sentences belong together, 0 to 1. */
  readonly confidence: number;
}

/** Two lists of sentences and the beads that cover each of them exactly once, in order. */
export interface Bitext {
  readonly type: 'bitext';
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly Bead[];
}

/** A part of a bitext that someone should look at. */
export interface SuspiciousRegion {
  readonly source: Run;
  readonly target: Run;
  /** Mean confidence of its beads, 0 to 1. */
  readonly confidence: number;
  /**
   * `doubtful`: beads that may well be wrong; `unmatched`: a passage that one side lacks, or that
   * stands elsewhere; `unrelated`: the texts as a whole hardly belong together (a wrong file, a
   * wrong language, chapters in another order); `foreign`: a side is not in the language it is said
   * to be in (the other side of the region is empty); `same`: both sides are one text, not a translation.
   */
  readonly reason: 'doubtful' | 'unmatched' | 'unrelated' | 'foreign' | 'same';
}
