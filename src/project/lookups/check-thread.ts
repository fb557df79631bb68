import { parentPort, workerData } from 'node:worker_threads';
import { createNodeIo } from '../../io/node-io.ts';
import type { CheckAnswer } from './check-in-thread.ts';
import { runCheckTask, type CheckTask } from './check-task.ts';

const post = (answer: CheckAnswer): void => parentPort?.postMessage(answer);

// The entry of a thread that checks the files of a project once and ends.
post({
  result: await runCheckTask(createNodeIo(), workerData as CheckTask, (step) => post({ step })),
});
