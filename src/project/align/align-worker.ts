import { parentPort, workerData } from 'node:worker_threads';
import { createNodeIo } from '../../io/node-io.ts';
import type { WorkerAnswer, WorkerTask } from '../../io/machine/worker-pool.ts';
import {
  createAlignBench,
  type AlignAnswer,
  type AlignTask,
  type BatchSetup,
} from './align-task.ts';

// The entry of a thread of `alignPairsList`: tasks in, answers out, one after the other, since a
// lexicon that all have taught must be there before what comes after it is aligned.
const bench = createAlignBench(createNodeIo(), workerData as BatchSetup);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ at, task }: WorkerTask<AlignTask>) => {
  last = last
    .then(() => bench(task))
    .then(
      (answer): WorkerAnswer<AlignAnswer> => ({ at, answer }),
      (error: unknown): WorkerAnswer<AlignAnswer> => ({ at, error }),
    )
    .then((message) => parentPort?.postMessage(message));
});
