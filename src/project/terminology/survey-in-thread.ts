import { Worker } from 'node:worker_threads';
import type { TermUses } from '../../terms/list-term-uses.ts';
import type { SurveyTask } from './survey-task.ts';

/**
 * Lists terms on a thread of its own, which ends with the answer: those of a hundred thousand segments take half a
 * minute.
 *
 * @throws what the thread throws, without its class
 */
export function surveyInThread(task: SurveyTask): Promise<TermUses> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./survey-thread.js', import.meta.url), { workerData: task });
    // a program that ends does not wait for it
    worker.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that lists terms ended: ${code}`)));
  });
}
