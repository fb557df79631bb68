import { runInThread, type ThreadAnswer, type ThreadRun } from '../run-in-thread.ts';
import type { PlannedFill, PretranslateStep, PretranslateTask } from './pretranslate-task.ts';

/** What comes from the thread: steps, then the plan. */
export type PretranslateAnswer = ThreadAnswer<PretranslateStep, readonly PlannedFill[]>;

/** Plans on a thread of its own: a thousand look-ups in a large memory take seconds, in which people type. */
export function pretranslateInThread(
  task: PretranslateTask,
  run: ThreadRun<PretranslateStep>,
): Promise<readonly PlannedFill[]> {
  return runInThread(new URL('./pretranslate-thread.js', import.meta.url), task, run);
}
