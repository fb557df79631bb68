import { Worker } from 'node:worker_threads';

/** What comes from the thread: steps, then the result. */
export type ThreadAnswer<Step, Result> = { readonly step: Step } | { readonly result: Result };

/** How a caller follows a run on a thread, and gives it up. */
export interface ThreadRun<Step> {
  /** Ends the thread; the promise is rejected with its reason. */
  readonly signal: AbortSignal;
  onStep(step: Step): void;
}

/**
 * Does a task on a thread of its own, which ends with the result.
 *
 * @param entry posts {@link ThreadAnswer}s, and takes the task as its `workerData`
 * @throws what the thread throws, without its class
 */
export function runInThread<Task, Step, Result>(
  entry: URL,
  task: Task,
  { signal, onStep }: ThreadRun<Step>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(entry, { workerData: task });
    // a program that ends does not wait for it
    worker.unref();
    const stop = (): void => {
      reject(signal.reason as Error);
      void worker.terminate();
    };
    signal.addEventListener('abort', stop);
    worker.on('message', (answer: ThreadAnswer<Step, Result>) => {
      if ('result' in answer) resolve(answer.result);
      else onStep(answer.step);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`the thread ended with ${code} and no answer`));
    });
  });
}
