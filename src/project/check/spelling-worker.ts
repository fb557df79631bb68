import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from '../../io/machine/worker-pool.ts';
import {
  createSpellingBench,
  type SpellingAnswer,
  type SpellingSetup,
  type SpellingTask,
} from './spelling-task.ts';

// The entry of the thread of `findUnknownWords`: other people's dictionaries run apart from the program.
const bench = createSpellingBench(workerData as SpellingSetup);

parentPort?.on('message', ({ at, task }: WorkerTask<SpellingTask>) => {
  void bench(task).then(
    (answer) => post({ at, answer }),
    (error: unknown) => post({ at, error }),
  );
});

function post(message: WorkerAnswer<SpellingAnswer>): void {
  parentPort?.postMessage(message);
}
