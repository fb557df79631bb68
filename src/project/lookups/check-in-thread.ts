import { Worker } from 'node:worker_threads';
import type { Finding } from '../../model/finding.ts';
import type { CheckStep, CheckTask } from './check-task.ts';

/** What comes from the thread: steps, then the findings. */
export type CheckAnswer = { readonly step: CheckStep } | { readonly findings: readonly Finding[] };

export interface CheckInThreadRun {
  /** Ends the thread; the promise is rejected with its reason. */
  readonly signal: AbortSignal;
  onStep(step: CheckStep): void;
}

/**
 * Checks files on a thread of its own, which ends with the answer: all of them together take a minute of a
 * hundred thousand segments.
 *
 * @throws what the thread throws, without its class
 */
export function checkInThread(
  task: CheckTask,
  { signal, onStep }: CheckInThreadRun,
): Promise<readonly Finding[]> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./check-thread.js', import.meta.url), { workerData: task });
    // a program that ends does not wait for it
    worker.unref();
    const stop = (): void => {
      reject(signal.reason as Error);
      void worker.terminate();
    };
    signal.addEventListener('abort', stop);
    worker.on('message', (answer: CheckAnswer) => {
      if ('findings' in answer) resolve(answer.findings);
      else onStep(answer.step);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`the thread that checks ended with ${code}`));
    });
  });
}
