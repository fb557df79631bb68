import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { announce } from '../../src/editor/state/actions/window/announce.ts';
import { cells } from '../../src/editor/state/cells.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  jest.runAllTimers();
  jest.useRealTimers();
});

/** What the live region says from now on, in its order. */
function listen(): string[] {
  const heard: string[] = [];
  stop = cells.polite.subscribe(({ text }) => heard.push(text));
  heard.length = 0;
  return heard;
}

test('what is said at the same moment is heard one after the other', () => {
  const heard = listen();
  announce('The list was given up.');
  announce('12 terms');
  expect(heard).toEqual(['The list was given up.']);
  jest.runAllTimers();
  expect(heard).toEqual(['The list was given up.', '12 terms']);
});

test('of many the first and the last are heard, and nothing lags behind', () => {
  const heard = listen();
  for (let number = 1; number <= 50; number++) announce(`Segment ${number}`);
  jest.advanceTimersByTime(1000);
  expect(heard).toEqual(['Segment 1', 'Segment 49', 'Segment 50']);
});

test('the same words are said again', () => {
  const heard = listen();
  announce('Saved');
  jest.runAllTimers();
  announce('Saved');
  expect(heard).toEqual(['Saved', 'Saved']);
});
