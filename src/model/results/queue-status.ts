import type { Fault } from '../format-error.ts';

/** What nothing came of, and why. */
export interface FailedItem {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly fault: Fault;
  readonly message: string;
}

/** How far the batches of a queue are, and who works. */
export interface QueueStatus {
  readonly queue: string;
  readonly batches: readonly {
    readonly batch: number;
    readonly kind: string;
    readonly title: string;
    /** The machine that put it in. */
    readonly host: string;
    /** Of the program that put it in, and that must do it. */
    readonly version: string;
    readonly state: 'open' | 'ended' | 'cancelled';
    /** ISO 8601. */
    readonly submitted: string;
    readonly ended?: string;
    /** Items of all rounds. */
    readonly items: { readonly waiting: number; readonly running: number; readonly done: number };
    /** Why documents could not be done. */
    readonly failed: readonly FailedItem[];
    /** Why workers take nothing of it. */
    readonly refusals: readonly { readonly worker: string; readonly reason: string }[];
  }[];
  readonly workers: readonly {
    readonly host: string;
    readonly pid: number;
    readonly version: string;
    readonly threads: number;
  }[];
}
