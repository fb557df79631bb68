import { setTimeout } from 'node:timers/promises';
import { FormatError } from '../../model/format-error.ts';
import type { Queue, QueueWorker, TakenJob } from '../../store/queue/queue.ts';
import type { Log } from '../log.ts';
import { createJobSlot, type JobSlot } from './job-slot.ts';
import { keepTrying } from './keep-trying.ts';

/** Who works, on files below which folder, and until when. */
export interface WorkOptions extends QueueWorker {
  /** Ends when nothing is left to do, instead of waiting for more. */
  readonly isOnce: boolean;
  /** Absolute; see `findObstacle`. */
  readonly root?: string;
  readonly log: Log;
  /** Resolves when the worker is to end: it finishes what it has, if that takes a moment only. */
  readonly ended: Promise<void>;
}

/** What a worker has done. */
export interface WorkOutcome {
  readonly jobs: number;
  /** Batches that it takes nothing of. */
  readonly refused: number;
  /** Batches of other versions of the program, which wait for workers of theirs. */
  readonly others: number;
}

/** Milliseconds between two looks at a queue with nothing to do: more each time, up to the last of them. */
const PAUSES = [50, 100, 200, 500, 1000] as const;

/** A worker says that it lives so many times in the time after which it is thought dead. */
const BEATS = 5;

/** How long a thread waits after a job that went wrong, in milliseconds. */
const AFTER_FAILURE = 500;

/** How long the jobs at hand may take to their end when the worker is told to end, in milliseconds. */
const GRACE = 10_000;

/** Takes jobs from a queue and does them, on threads, until it is told to end. */
export async function workOnQueue(queue: Queue, options: WorkOptions): Promise<WorkOutcome> {
  const { version, threads, isOnce, root, log } = options;
  const name = `${options.host}:${options.pid}`;
  const stop = new AbortController();
  const refused: number[] = [];
  let isLeaving = false;
  let isDone = false;
  const others = new Set<number>();
  let jobs = 0;
  const persist = <T>(ask: () => Promise<T>): Promise<T> => keepTrying(log, stop.signal, ask);
  let me = await queue.join(options);

  async function beat(): Promise<void> {
    while (!stop.signal.aborted) {
      await pause((options.lease * 1000) / BEATS, stop.signal);
      if (stop.signal.aborted) return;
      // a worker that stood still is thought dead; what it has is done by others then
      if (!(await persist(() => queue.beat(me)))) me = await persist(() => queue.join(options));
      await persist(() => queue.reclaim());
    }
  }

  async function refuse(job: TakenJob, reason: string): Promise<void> {
    if (!refused.includes(job.batch)) {
      refused.push(job.batch);
      log.note(`batch ${job.batch}: this worker takes none of its jobs: ${reason}`);
    }
    await persist(() => queue.refuse(job, name, reason));
  }

  /** Batches of other versions of the program are nothing for this one. */
  async function tellOthers(): Promise<void> {
    for (const { batch, version: other, state } of await persist(() => queue.status())) {
      if (state !== 'open' || other === version || others.has(batch)) continue;
      others.add(batch);
      log.note(
        `batch ${batch} was put in by kosut ${other}; this is ${version}, and takes its own only`,
      );
    }
  }

  async function work(slot: JobSlot): Promise<void> {
    for (let idle = 0; !isLeaving && !isDone;) {
      const job = await persist(() => queue.take(me, version, refused));
      if (job === undefined) {
        if (idle === 0) await tellOthers();
        if (isOnce && !(await persist(() => queue.hasWork(version, refused)))) isDone = true;
        else await pause(PAUSES[Math.min(idle++, PAUSES.length - 1)]!, stop.signal);
        continue;
      }
      idle = 0;
      const answer = await persist(() => slot.run(job)).catch((error: unknown) => {
        if (error instanceof FormatError) return { type: 'failed' as const, reason: error.message };
        throw error;
      });
      if (stop.signal.aborted) return;
      if (answer.type === 'refused') await refuse(job, answer.reason);
      else if (answer.type === 'failed') {
        log.note(`batch ${job.batch}: a job went wrong: ${answer.reason}`);
        await persist(() => queue.giveBack(job, `${answer.reason} (${options.host})`));
        // others may fare better with it
        await pause(AFTER_FAILURE, stop.signal);
      } else {
        await persist(() => queue.finish(job, answer.answer, answer.faults));
        log.progress('jobs done', ++jobs);
      }
    }
  }

  const slots = Array.from({ length: threads }, () => createJobSlot(queue, root));
  const beating = beat();
  const working = Promise.all(slots.map(work));
  const leaving = options.ended.then(async () => {
    isLeaving = true;
    await pause(GRACE, stop.signal);
  });
  try {
    await Promise.race([working, leaving, beating]);
  } finally {
    isLeaving = true;
    stop.abort();
    await Promise.all(slots.map((slot) => slot.close()));
    await beating.catch(() => undefined);
    await queue.leave(me).catch(() => undefined);
  }
  return { jobs, refused: refused.length, others: others.size };
}

/** Waits, but no longer than there is something to wait for. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
