import type { ListingStep, TermUses } from '../../terms/uses/list-term-uses.ts';
import { runInThread, type ThreadAnswer, type ThreadRun } from '../run-in-thread.ts';
import type { SurveyTask } from './survey-task.ts';

/** What comes from the thread: steps, then the terms. */
export type SurveyAnswer = ThreadAnswer<ListingStep, TermUses>;

/** Lists terms on a thread of its own: those of a hundred thousand segments take half a minute. */
export function surveyInThread(task: SurveyTask, run: ThreadRun<ListingStep>): Promise<TermUses> {
  return runInThread(new URL('./survey-thread.js', import.meta.url), task, run);
}
