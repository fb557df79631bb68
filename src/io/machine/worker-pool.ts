import { Worker } from 'node:worker_threads';

/** Threads that answer tasks. Tasks and answers are copied from thread to thread: plain data only. */
export interface WorkerPool<Task, Answer> {
  /**
   * Spreads the tasks over the threads and hands on the answers in the order in which they come. The
   * same task of the next run goes to the same thread, which may have kept something of it, unless
   * that one falls behind.
   * Rejects with the first thing a thread throws; the pool is of no use then.
   */
  run(tasks: readonly Task[], onAnswer: (answer: Answer, at: number) => void): Promise<void>;
  /** Tells every thread something, before any task that is given to it later. */
  tell(message: Task): Promise<void>;
  close(): Promise<void>;
}

/** Tasks a thread has at a time: it works on one while the next one is on its way. */
const IN_FLIGHT = 2;

/** What goes to a thread, and what comes back. */
export interface WorkerTask<Task> {
  readonly at: number;
  readonly task: Task;
}
/** What a thread sends back for the task of the same number: an answer, or what it threw. */
export type WorkerAnswer<Answer> =
  | { readonly at: number; readonly answer: Answer }
  | { readonly at: number; readonly error: unknown };

/**
 * Starts threads that each run a built file, which answers a {@link WorkerTask} with a
 * {@link WorkerAnswer} of the same number.
 *
 * @param size how many threads, at least 1
 * @param setup what every thread gets at its start (`workerData`)
 */
export function createWorkerPool<Task, Answer>(
  file: URL,
  size: number,
  setup: unknown,
): WorkerPool<Task, Answer> {
  const workers = Array.from({ length: size }, () => new Worker(file, { workerData: setup }));
  let isClosing = false;
  let failed: Error | undefined;
  let fail = (error: Error): void => void (failed ??= error);
  for (const worker of workers) {
    worker.on('error', (error) => fail(error as Error));
    worker.on('exit', (code) => {
      if (!isClosing) fail(new Error(`a thread ended with ${code} before its work was done`));
    });
  }

  /** Keeps `give` tasks flowing until each has its answer. */
  function exchange(
    count: number,
    start: (give: (worker: Worker, at: number) => void) => void,
    onAnswer: (worker: Worker, answer: Answer, at: number) => void,
    taskOf: (at: number) => Task,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      if (failed !== undefined) return reject(failed);
      if (count === 0) return resolve();
      let open = count;
      const stop = (): void => {
        for (const worker of workers) worker.removeAllListeners('message');
        fail = (error) => void (failed ??= error);
      };
      fail = (error) => {
        failed ??= error;
        stop();
        reject(error);
      };
      for (const worker of workers)
        worker.on('message', (message: WorkerAnswer<Answer>) => {
          if ('error' in message) return fail(message.error as Error);
          open--;
          try {
            onAnswer(worker, message.answer, message.at);
          } catch (error) {
            return fail(error as Error);
          }
          if (open > 0) return;
          stop();
          resolve();
        });
      start((worker, at) => {
        const task: WorkerTask<Task> = { at, task: taskOf(at) };
        worker.postMessage(task);
      });
    });
  }

  return {
    run(tasks, onAnswer) {
      const queues = workers.map((_, home) =>
        tasks.map((__, at) => at).filter((at) => at % size === home),
      );
      let give: (worker: Worker, at: number) => void = () => undefined;
      const feed = (worker: Worker): void => {
        const own = queues[workers.indexOf(worker)]!.shift();
        // nothing left of its own: the last of the thread that has most to do
        const at = own ?? queues.reduce((a, b) => (b.length > a.length ? b : a)).pop();
        if (at !== undefined) give(worker, at);
      };
      return exchange(
        tasks.length,
        (post) => {
          give = post;
          for (let round = 0; round < IN_FLIGHT; round++) workers.forEach(feed);
        },
        (worker, answer, at) => {
          feed(worker);
          onAnswer(answer, at);
        },
        (at) => tasks[at]!,
      );
    },
    tell(message) {
      return exchange(
        workers.length,
        (post) => workers.forEach(post),
        () => undefined,
        () => message,
      );
    },
    async close() {
      isClosing = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The same on the caller's own thread, one task after the other. */
export function createLocalPool<Task, Answer>(
  answer: (task: Task) => Promise<Answer>,
): WorkerPool<Task, Answer> {
  return {
    async run(tasks, onAnswer) {
      for (const [at, task] of tasks.entries()) onAnswer(await answer(task), at);
    },
    async tell(message) {
      await answer(message);
    },
    close: () => Promise.resolve(),
  };
}
