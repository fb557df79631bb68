import type { Bead } from '../../model/bead.ts';
import { alignSentences, type AlignInput } from '../../align/align-sentences.ts';
import { createWorkerPool } from '../../io/machine/worker-pool.ts';
import { buildSharedInput, type AlignKnowledge } from '../align/align-knowledge.ts';
import { unpackBeads, type PackedBeads } from '../align/pack-beads.ts';

/** Two texts and what is known beside them, as plain data. */
export interface AlignOrder {
  readonly input: AlignInput;
  readonly knowledge?: AlignKnowledge;
}

/** Aligns two texts, here or elsewhere. */
export type AlignTexts = (order: AlignOrder) => Promise<readonly Bead[]>;

/** Aligns on this thread: whatever else the program does stands still meanwhile. */
export function alignHere({ input, knowledge }: AlignOrder): readonly Bead[] {
  return alignSentences({ ...input, ...(knowledge && buildSharedInput(knowledge)) });
}

/** Aligns on a thread of its own, which ends with the work. */
export async function alignInThread(order: AlignOrder): Promise<readonly Bead[]> {
  const file = new URL('./align-texts-worker.js', import.meta.url);
  const pool = createWorkerPool<AlignOrder, PackedBeads>(file, 1, undefined);
  try {
    let beads: readonly Bead[] = [];
    await pool.run([order], (packed) => (beads = unpackBeads(packed)));
    return beads;
  } finally {
    await pool.close();
  }
}
