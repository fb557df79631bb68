import type { QueueItem } from '../../store/queue/queue.ts';

/** The files that an item names. */
export interface JobPlaces {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Those that were not there where the batch was put in either. */
  readonly absent: readonly string[];
}

/** A job with all that it needs of other jobs. */
export interface JobInput {
  readonly stage: number;
  readonly items: readonly QueueItem[];
  /** Answers of jobs of earlier stages, as JSON, in their order. */
  readonly before: readonly string[];
  /** The answer of the stage that all learned from; absent when this runner was given it already. */
  readonly learned?: string;
}

/** Does the jobs of one batch. */
export interface JobRunner {
  /** The files of its items, but for those that have failed before. */
  places(input: JobInput): readonly JobPlaces[];
  /** @returns answers to the items as JSON, and how many of them are faults */
  run(input: JobInput): Promise<{ readonly answer: string; readonly faults: number }>;
}
