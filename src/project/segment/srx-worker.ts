import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from '../../io/machine/worker-pool.ts';
import { createSrxBench, type SrxAnswer, type SrxSetup, type SrxTask } from './srx-task.ts';

// The entry of the thread of `openSrxRules`: rules of other people run apart from the program.
const bench = createSrxBench(workerData as SrxSetup);

parentPort?.on('message', ({ at, task }: WorkerTask<SrxTask>) => {
  const answer: WorkerAnswer<SrxAnswer> = { at, answer: bench(task) };
  parentPort?.postMessage(answer);
});
