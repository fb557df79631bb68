import { Worker } from 'node:worker_threads';
import type { ListingStep, TermUses } from '../../terms/list-term-uses.ts';
import type { SurveyTask } from './survey-task.ts';

/** What comes from the thread: steps, then the terms. */
export type SurveyAnswer = { readonly step: ListingStep } | { readonly uses: TermUses };

export interface SurveyRun {
  /** Ends the thread; the promise is rejected with its reason. */
  readonly signal: AbortSignal;
  onStep(step: ListingStep): void;
}

/**
 * Lists terms on a thread of its own, which ends with the answer: those of a hundred thousand segments take half a
 * minute.
 *
 * @throws what the thread throws, without its class
 */
export function surveyInThread(task: SurveyTask, { signal, onStep }: SurveyRun): Promise<TermUses> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./survey-thread.js', import.meta.url), { workerData: task });
    // a program that ends does not wait for it
    worker.unref();
    const stop = (): void => {
      reject(signal.reason as Error);
      void worker.terminate();
    };
    signal.addEventListener('abort', stop);
    worker.on('message', (answer: SurveyAnswer) => {
      if ('uses' in answer) resolve(answer.uses);
      else onStep(answer.step);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`the thread that lists terms ended: ${code}`));
    });
  });
}
