import { Worker } from 'node:worker_threads';

/**
 * Runs a thread that may never end, and hands on what it says. It is ended when its time is over, which is counted from its first
 * word: a busy machine may need long to start a thread.
 *
 * @param file the built file that it runs
 * @param setup what it gets at its start (`workerData`)
 * @returns whether it ended by itself
 * @throws what the thread throws
 */
export function runGuarded<Message>(
  file: URL,
  setup: unknown,
  options: { readonly milliseconds: number; readonly onMessage: (message: Message) => void },
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: setup });
    let timer: NodeJS.Timeout | undefined;
    worker.on('message', (message: Message) => {
      timer ??= setTimeout(() => {
        resolve(false);
        void worker.terminate();
      }, options.milliseconds);
      options.onMessage(message);
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
