import { parentPort, workerData } from 'node:worker_threads';
import type { SurveyAnswer } from './survey-in-thread.ts';
import { runSurveyTask, type SurveyTask } from './survey-task.ts';

const post = (answer: SurveyAnswer): void => parentPort?.postMessage(answer);

// The entry of a thread that lists the terms of a project once and ends.
post({ result: runSurveyTask(workerData as SurveyTask, (step) => post({ step })) });
