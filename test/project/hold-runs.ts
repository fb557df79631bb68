import { afterEach, beforeEach, jest } from '@jest/globals';
import type { ThreadRun } from '../../src/project/run-in-thread.ts';

/** Runs that go on until the test ends them. */
export interface HeldRuns<Step, Result> {
  readonly runs: readonly (ThreadRun<Step> & { finish(): void })[];
  runTask(task: unknown, run: ThreadRun<Step>): Promise<Result>;
}

/** In place of a thread: what it answers when it is told to finish. */
export function holdRuns<Step, Result>(result: Result): HeldRuns<Step, Result> {
  const runs: (ThreadRun<Step> & { finish(): void })[] = [];
  return {
    runs,
    runTask: (_task, run) =>
      new Promise<Result>((resolve, reject) => {
        run.signal.addEventListener('abort', () => reject(run.signal.reason as Error));
        runs.push({ ...run, finish: () => resolve(result) });
      }),
  };
}

/** Lets the tests of a file tell the time themselves. */
export function stopClock(): void {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}

/** Lets promises go on that wait for nothing but each other. */
export const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
