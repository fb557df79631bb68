import { expect, jest, test } from '@jest/globals';
import { createNodeIo } from '../../../src/io/node-io.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { CheckStep } from '../../../src/project/lookups/check-task.ts';
import { createProjectChecks } from '../../../src/project/lookups/create-project-checks.ts';
import type { CheckedFile, CheckProgress } from '../../../src/project/lookups/check-all-files.ts';
import type { ProjectTerms } from '../../../src/project/lookups/open-project-terms.ts';
import { holdRuns, settle, stopClock } from '../hold-runs.ts';

const FILES: readonly CheckedFile[] = [
  { path: 'a.xlf', absolute: '/a.xlf', sourceLocale: 'en', targetLocale: 'tr' },
  { path: 'b.xlf', absolute: '/b.xlf', sourceLocale: 'tr', targetLocale: 'en' },
];

/** Checks whose runs over all files are made by hand. */
function start() {
  const { runs, runTask } = holdRuns<CheckStep, readonly Finding[]>([]);
  const told: CheckProgress[] = [];
  const checks = createProjectChecks(createNodeIo(), {
    config: {},
    terms: { version: () => Promise.resolve('1') } as unknown as ProjectTerms,
    runTask,
    onProgress: (progress) => told.push(progress),
  });
  return { checks, runs, told };
}

stopClock();

test('a run is given up a moment after the last one who waited for it has gone, and begun anew for the next', async () => {
  const { checks, runs } = start();
  const [one, other] = [new AbortController(), new AbortController()];
  const gone = [one, other].map(({ signal }) =>
    expect(checks.all(FILES, '1', { waits: true, signal })).rejects.toThrow(/abort/i),
  );
  await settle();
  one.abort();
  await jest.advanceTimersByTimeAsync(5000);
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([false]);
  other.abort();
  await jest.advanceTimersByTimeAsync(5000);
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([true]);
  await Promise.all(gone);

  const again = checks.all(FILES, '1', { waits: true, signal: new AbortController().signal });
  await settle();
  runs[1]!.finish();
  await settle();
  runs[2]!.finish();
  expect(await again).toEqual({ findings: [], isRunning: false });
});

test('a run that was begun without waiting goes on, though who waits for it goes', async () => {
  const { checks, runs } = start();
  expect((await checks.all(FILES, '1')).isRunning).toBe(true);
  const stop = new AbortController();
  const gone = expect(checks.all(FILES, '1', { waits: true, signal: stop.signal })).rejects.toThrow(
    /abort/i,
  );
  await settle();
  stop.abort();
  await gone;
  await jest.advanceTimersByTimeAsync(5000);
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([false]);
});

test('steps are told over all groups of files', async () => {
  const { checks, runs, told } = start();
  const answer = checks.all(FILES, '1', { waits: true });
  await settle();
  const step = { steps: 2, segments: 7, rule: 'codes/missing' } as const;
  for (const at of [0, 1]) {
    runs[at]!.onStep({ ...step, done: 0 });
    runs[at]!.onStep({ ...step, done: 1 });
    runs[at]!.finish();
    await settle();
  }
  await answer;
  expect(told.map(({ done, steps, rule }) => [done, steps, rule])).toEqual([
    [0, 2, undefined],
    ...[0, 1, 2, 3].map((done) => [done, 4, 'codes/missing']),
  ]);
});
