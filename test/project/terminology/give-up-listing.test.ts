import { expect, jest, test } from '@jest/globals';
import type { ProjectTerms } from '../../../src/project/lookups/open-project-terms.ts';
import {
  createTerminology,
  type SurveyProgress,
} from '../../../src/project/terminology/project-terminology.ts';
import type { ListingStep, TermUses } from '../../../src/terms/uses/list-term-uses.ts';
import { holdRuns, settle, stopClock } from '../hold-runs.ts';

const ORDER = { sourceLocale: 'en', targetLocale: 'tr', side: 'target', files: [] } as const;

/** A terminology whose lists are made by hand. */
function start() {
  const { runs, runTask } = holdRuns<ListingStep, TermUses>({ terms: [], words: [] });
  const told: SurveyProgress[] = [];
  const terms = {
    version: () => Promise.resolve('1'),
    termbase: () => Promise.resolve(undefined),
  } as unknown as ProjectTerms;
  const terminology = createTerminology({
    terms,
    runTask,
    onProgress: (progress) => told.push(progress),
  });
  return { terminology, runs, told };
}

stopClock();

test('a list is given up a moment after the last one who waited for it has gone', async () => {
  const { terminology, runs } = start();
  const [one, other] = [new AbortController(), new AbortController()];
  const asked = [terminology.survey(ORDER, one.signal), terminology.survey(ORDER, other.signal)];
  const gone = asked.map((survey) => expect(survey).rejects.toThrow(/abort/i));
  await settle();
  one.abort();
  await jest.advanceTimersByTimeAsync(5000);
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([false]);
  other.abort();
  await jest.advanceTimersByTimeAsync(5000);
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([true]);
  await Promise.all(gone);
  // and the next one is made from the beginning
  const again = terminology.survey(ORDER, new AbortController().signal);
  await settle();
  runs[1]!.finish();
  expect((await again).number).toBe(1);
});

test('who asks anew at once, as while words are typed, waits for the same list', async () => {
  const { terminology, runs } = start();
  const typed = new AbortController();
  const first = expect(terminology.survey(ORDER, typed.signal)).rejects.toThrow(/abort/i);
  await settle();
  typed.abort();
  await first;
  const second = terminology.survey(ORDER, new AbortController().signal);
  await jest.advanceTimersByTimeAsync(5000);
  expect(runs).toHaveLength(1);
  runs[0]!.finish();
  expect((await second).terms.size).toBe(0);
});

test('steps are told as they are done', async () => {
  const { terminology, runs, told } = start();
  const survey = terminology.survey(ORDER, new AbortController().signal);
  await settle();
  for (const step of ['words', 'terms', 'renderings', 'places'] as const) runs[0]!.onStep(step);
  runs[0]!.finish();
  await survey;
  expect(told.map(({ done, steps }) => [done, steps])).toEqual(
    [0, 1, 2, 3, 4].map((done) => [done, 4]),
  );
});
