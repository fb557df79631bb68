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
