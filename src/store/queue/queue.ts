import type { BatchProgress, WorkerName } from '../../model/results/queue-status.ts';

/** One thing of a batch, such as a document to be aligned. Plain JSON, its further fields the batch's own. */
export interface QueueItem {
  /** Its number in the batch, from 0. */
  readonly at: number;
  /** What is named when it is lost for good. */
  readonly path: string;
}

/** Items that one worker does together. */
export interface NewJob {
  readonly stage: number;
  /** In the order of their numbers, at least one. */
  readonly items: readonly QueueItem[];
}

/** A batch before it is in the queue. */
export interface NewBatch {
  readonly kind: string;
  /** For people. */
  readonly title: string;
  /** From where the relative paths of its items lead, on the machine of whoever put it in. */
  readonly folder: string;
  readonly host: string;
  /** Of the program: another one may have other answers. */
  readonly version: string;
  /** Whose place it takes: of two open batches with one key the older one makes room. */
  readonly key: string;
  /** What it is made from: a batch with the same key and content is the same batch. */
  readonly content: string;
  /** What all its jobs need, as the batch's own workers read it. */
  readonly setup: string;
  /** The jobs of a stage are taken when those of all stages before have ended. */
  readonly jobs: readonly NewJob[];
  /** The stage that answers for the batch; later ones are made by {@link Queue.redo}. */
  readonly final: number;
}

/** What became of putting a batch in: it is new, waits or is worked on already, or ended before. */
export interface Submitted {
  readonly batch: number;
  readonly state: 'new' | 'open' | 'ended';
}

/** What a worker is told of a batch. */
export interface BatchHead {
  readonly batch: number;
  readonly kind: string;
  readonly folder: string;
  readonly final: number;
  readonly setup: string;
}

/** A job that a worker has taken. */
export interface TakenJob {
  readonly batch: number;
  readonly stage: number;
  readonly first: number;
  readonly last: number;
  /** Its items as JSON. */
  readonly items: string;
  readonly attempts: number;
  readonly worker: number;
}

/** Who works. */
export interface QueueWorker extends WorkerName {
  /** Seconds of silence after which its jobs go to others. */
  readonly lease: number;
}

/** How far a batch is. */
export interface BatchStatus extends BatchProgress {
  /** Of the final stage: those that nothing came of. */
  readonly failed: number;
}

/** The jobs of several machines, on a PostgreSQL server. Whatever it does may throw `queue/unusable`. */
export interface Queue {
  /** Without the password. */
  readonly name: string;
  submit(batch: NewBatch): Promise<Submitted>;
  /** Does items of an ended batch once more, in a stage after its last one. */
  redo(batch: number, jobs: readonly (readonly QueueItem[])[]): Promise<void>;
  cancel(batch: number): Promise<boolean>;
  /** The answers of the final stage and of those after it, as JSON, in the order in which later ones count. */
  answers(batch: number): Promise<readonly string[]>;
  /** Of all batches, or of one. */
  status(batch?: number): Promise<readonly BatchStatus[]>;
  /** Those that live. */
  workers(): Promise<readonly QueueWorker[]>;

  join(worker: QueueWorker): Promise<number>;
  /** Says that it lives; `false` when it was thought dead meanwhile and has to join anew. */
  beat(worker: number): Promise<boolean>;
  /** Gives back what it still has, without counting the attempt. */
  leave(worker: number): Promise<void>;
  /** A job that may be taken; of several batches the one that is worked on least. */
  take(worker: number, version: string, refused: readonly number[]): Promise<TakenJob | undefined>;
  /** Whether there is, or may be, something to do for such a worker. */
  hasWork(version: string, refused: readonly number[]): Promise<boolean>;
  head(batch: number): Promise<BatchHead>;
  /** The answers of a stage whose items lie in a range, as JSON, in order. */
  stageAnswers(
    batch: number,
    stage: number,
    range?: readonly [number, number],
  ): Promise<readonly string[]>;
  /** Hands in the answers to the items, as JSON; nothing happens when the job was given to another meanwhile. */
  finish(job: TakenJob, answer: string, faults: number): Promise<void>;
  /** Gives a job back that went wrong; too often, and it has failed. */
  giveBack(job: TakenJob, reason: string): Promise<void>;
  /** Gives a job back that this worker cannot do, and says why. */
  refuse(job: TakenJob, worker: string, reason: string): Promise<void>;
  /** Gives the jobs of workers that are silent to others. */
  reclaim(): Promise<void>;
  close(): Promise<void>;
}
