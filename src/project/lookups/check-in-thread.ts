import { Worker } from 'node:worker_threads';
import type { Finding } from '../../model/finding.ts';
import type { CheckTask } from './check-task.ts';

/**
 * Checks files on a thread of its own, which ends with the answer: all of them together take a minute of a
 * hundred thousand segments.
 *
 * @throws what the thread throws, without its class
 */
export function checkInThread(task: CheckTask): Promise<readonly Finding[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check-thread.js', import.meta.url), { workerData: task });
    // a program that ends does not wait for it
    worker.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that checks ended with ${code}`)));
  });
}
