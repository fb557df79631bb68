import { SHARED_PASSES } from '../../align/align-batch.ts';
import type { DocumentPaths } from '../align/align-task.ts';
import type { QueueItem } from '../../store/queue/queue.ts';
import type { PackedBeads } from '../align/pack-beads.ts';
import type { PackedLessons } from '../align/pack-lessons.ts';
import type { LexiconTable } from '../align/lexicon-table.ts';
import type { PackedFault } from '../pack-fault.ts';

/** A document of a batch on its way through a queue; `path` is its source. */
export interface AlignItem extends QueueItem, Pick<DocumentPaths, 'target' | 'output'> {
  /** Paths that were not there where the batch was put in. */
  readonly absent?: readonly string[];
}

/** What came of an item of one stage. */
export type AlignItemAnswer = { readonly at: number } & (
  | { readonly type: 'aligned'; readonly beads: PackedBeads; readonly lessons: PackedLessons }
  | { readonly type: 'learned'; readonly table: LexiconTable }
  /** @property digest SHA-256 of the output */
  | { readonly type: 'saved'; readonly notes: readonly string[]; readonly digest: string }
  | { readonly type: 'fault'; readonly fault: PackedFault }
);

/** The stage whose answers are those of the documents. */
export const FINAL_STAGE: number = 2 * SHARED_PASSES + 1;

/** In the order of the stages: outputs that are kept, then by turns a round of all teachers and what they taught. */
export const RECALL_STAGE = 0;
/** The first of the stages that learn and align. */
export const FIRST_STAGE = 1;

/** What jobs of a stage do, and what they need. */
export interface AlignStage {
  readonly does: 'recall' | 'learn' | 'align' | 'save';
  readonly hasFiles: boolean;
  readonly all: readonly number[];
  readonly learned?: number;
  readonly before?: number;
}

/** Stages after the last one do what that does, for documents that are to be done again. */
export function toAlignStage(number: number): AlignStage {
  const stage = Math.min(number, FINAL_STAGE);
  if (stage === RECALL_STAGE) return { does: 'recall', hasFiles: true, all: [] };
  if (stage === FIRST_STAGE) return { does: 'align', hasFiles: true, all: [] };
  if (stage % 2 === 0) return { does: 'learn', hasFiles: false, all: [RECALL_STAGE, stage - 1] };
  const does = stage === FINAL_STAGE ? 'save' : 'align';
  return { does, hasFiles: true, all: [], learned: stage - 1, before: stage - 2 };
}
