import { parentPort, workerData } from 'node:worker_threads';
import { runSurveyTask, type SurveyTask } from './survey-task.ts';

// The entry of a thread that lists the terms of a project once and ends.
parentPort?.postMessage(runSurveyTask(workerData as SurveyTask));
