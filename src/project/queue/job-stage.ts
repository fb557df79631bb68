import { toAlignStage } from './align-stages.ts';

/** What jobs of a stage need. */
export interface JobStage {
  /** Whether their items name files. */
  readonly hasFiles: boolean;
  /** Stages that they need all answers of. */
  readonly all: readonly number[];
  /** The stage whose one answer they need: what all have taught. */
  readonly learned?: number;
  /** The stage of which they need the answers to the same items. */
  readonly before?: number;
}

/** What the batches of a queue are about. */
export type JobKind = 'align' | 'clean';

/** What the jobs of a stage of a batch need. Cleaning has one stage, whose pairs depend on nothing. */
export function toJobStage(kind: JobKind, stage: number): JobStage {
  return kind === 'align' ? toAlignStage(stage) : { hasFiles: true, all: [] };
}
