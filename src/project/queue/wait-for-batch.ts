import { setTimeout } from 'node:timers/promises';
import { FormatError } from '../../model/format-error.ts';
import type { Queue } from '../../store/queue/queue.ts';
import type { Log } from '../log.ts';
import { keepTrying } from './keep-trying.ts';

/** What people are told while they wait, and when they wait no longer. */
export interface WaitOptions {
  /** What is being done, for people. */
  readonly what: string;
  readonly version: string;
  readonly log: Log;
  /** Resolves when the user does not want to wait any longer. */
  readonly ended: Promise<void>;
}

/** Milliseconds between two looks: more each time, up to the last of them. */
const PAUSES = [50, 100, 200, 400] as const;

/** So many looks without a worker, about two seconds, are told to the user. */
const PATIENCE = 6;

/**
 * Waits until all jobs of a batch have ended.
 *
 * @returns whether they have; `false` when the user stopped waiting: the batch goes on
 * @throws {FormatError} `queue/job` when somebody cancelled it
 */
export async function waitForBatch(
  queue: Queue,
  batch: number,
  { what, version, log, ended }: WaitOptions,
): Promise<boolean> {
  const stop = new AbortController();
  void ended.then(() => stop.abort());
  const told = new Set<string>();
  const tell = (note: string): void => {
    if (told.has(note)) return;
    told.add(note);
    log.note(note);
  };
  for (let looks = 0; !stop.signal.aborted; looks++) {
    const [status] = await keepTrying(log, stop.signal, () => queue.status(batch));
    if (status === undefined || status.state === 'cancelled')
      throw new FormatError(`batch ${batch} was cancelled`, {
        fault: 'queue/job',
        path: queue.name,
        expected: 'that it stays in the queue; the same command puts it in again',
      });
    const { waiting, running, done } = status.items;
    log.progress(what, done, waiting + running + done);
    if (status.state === 'ended') return true;
    for (const { worker, reason } of status.refusals)
      tell(`worker ${worker} takes no jobs of this batch: ${reason}`);
    if (looks >= PATIENCE && running === 0) {
      const workers = await keepTrying(log, stop.signal, () => queue.workers());
      const other = workers.find((worker) => worker.version !== version);
      if (workers.length === 0)
        tell('no worker is there; start one: kosut worker --queue ADDRESS, on any machine');
      else if (workers.every((worker) => worker.version !== version))
        tell(`the workers are kosut ${other!.version}; this is ${version}, and takes its own only`);
    }
    await setTimeout(PAUSES[Math.min(looks, PAUSES.length - 1)], undefined, {
      signal: stop.signal,
    }).catch(() => undefined);
  }
  return false;
}
