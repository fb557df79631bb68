import type { Finding } from '../../model/finding.ts';
import { runInThread, type ThreadAnswer, type ThreadRun } from '../run-in-thread.ts';
import type { CheckStep, CheckTask } from './check-task.ts';

/** What comes from the thread: steps, then the findings. */
export type CheckAnswer = ThreadAnswer<CheckStep, readonly Finding[]>;

/** Checks files on a thread of its own: all of them together take a minute of a hundred thousand segments. */
export function checkInThread(
  task: CheckTask,
  run: ThreadRun<CheckStep>,
): Promise<readonly Finding[]> {
  return runInThread(new URL('./check-thread.js', import.meta.url), task, run);
}
