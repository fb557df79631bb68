import type { Fault } from '../format-error.ts';

/** What nothing came of, and why. */
export interface FailedItem {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly fault: Fault;
  readonly message: string;
}

/** How far a batch is. */
export interface BatchProgress {
  readonly batch: number;
  readonly kind: string;
  readonly title: string;
  /** The machine that put it in. */
  readonly host: string;
  /** Of the program that put it in, and that must do it. */
  readonly version: string;
  readonly state: 'open' | 'ended' | 'cancelled';
  /** When it was put in, as ISO 8601. */
  readonly submitted: string;
  readonly ended?: string;
  /** Items of all stages. */
  readonly items: { readonly waiting: number; readonly running: number; readonly done: number };
  /** Why workers take nothing of it, each with its name. */
  readonly refusals: readonly { readonly worker: string; readonly reason: string }[];
}

/** Who works. */
export interface WorkerName {
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  readonly threads: number;
}

/** How far the batches of a queue are, and who works. */
export interface QueueStatus {
  readonly queue: string;
  /** Each with the documents that could not be done, and why. */
  readonly batches: readonly (BatchProgress & { readonly failed: readonly FailedItem[] })[];
  readonly workers: readonly WorkerName[];
}
