import { parentPort, workerData } from 'node:worker_threads';
import { createNodeIo } from '../../io/node-io.ts';
import type { PretranslateAnswer } from './pretranslate-in-thread.ts';
import { runPretranslateTask, type PretranslateTask } from './pretranslate-task.ts';

const post = (answer: PretranslateAnswer): void => parentPort?.postMessage(answer);
const task = workerData as PretranslateTask;

// The entry of a thread that plans what a memory fills in once and ends.
post({ result: await runPretranslateTask(createNodeIo(), task, (step) => post({ step })) });
