import { expect, test } from '@jest/globals';
import { foldHistory } from '../../src/editor/panes/remarks/fold-history.ts';
import type { HistoryEntry } from '../../src/server/api/remarks.ts';

let minute = 0;
const version = (text: string, what = 'edit', by = 'ayşe', after = 0): HistoryEntry => {
  minute += after;
  const at = new Date(Date.UTC(2025, 0, 1, 9, minute)).toISOString();
  return { revision: minute, at, by, what, target: [text], state: 'initial' };
};
/** The texts left of these versions, the oldest first. */
const fold = (...oldestFirst: readonly HistoryEntry[]): readonly string[] =>
  foldHistory(oldestFirst.toReversed())
    .map(({ target }) => target!.join(''))
    .toReversed();

test.each<readonly [string, readonly HistoryEntry[], readonly string[]]>([
  ['typing', [version('', 'file'), version('The'), version('The Board')], ['', 'The Board']],
  [
    'typing, confirmed',
    [version('The'), version('The Board'), version('The Board', 'confirm')],
    ['The Board'],
  ],
  ['with repetitions', [version('The'), version('The Board', 'propagate 3')], ['The Board']],
  [
    'two confirmations',
    [version('A', 'confirm'), version('A b'), version('A b', 'confirm')],
    ['A', 'A b'],
  ],
  [
    'a word mended',
    [version('The Bored met'), version('The Bor met'), version('The Board met')],
    ['The Board met'],
  ],
  [
    'a text thrown away',
    [version('The Board met'), version('A'), version('A new one')],
    ['The Board met', 'A new one'],
  ],
  [
    'after a rest',
    [version('The'), version('The Board', 'edit', 'ayşe', 11)],
    ['The', 'The Board'],
  ],
  [
    'by somebody else',
    [version('The'), version('The Board', 'edit', 'deniz')],
    ['The', 'The Board'],
  ],
  ['another kind of step', [version('The'), version('the', 'replace 2')], ['The', 'the']],
  ['from the disk', [version('The'), version('The Board', 'disk')], ['The', 'The Board']],
])('%s', (_, oldestFirst, expected) => {
  expect(fold(...oldestFirst)).toEqual(expected);
});
