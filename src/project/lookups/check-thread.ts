import { parentPort, workerData } from 'node:worker_threads';
import { createNodeIo } from '../../io/node-io.ts';
import { runCheckTask, type CheckTask } from './check-task.ts';

// The entry of a thread that checks the files of a project once and ends.
parentPort?.postMessage(await runCheckTask(createNodeIo(), workerData as CheckTask));
