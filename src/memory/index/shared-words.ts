import type { KeyGroups } from './group-keys.ts';
import { slotAt } from './word-row.ts';
import type { WordRow } from './word-row.ts';

/** Letters or digits: what is none of them is punctuation. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** How much of what a query says stands in an entry, 0 to 1. */
export type SharedWords = (start: number, end: number) => number;

/**
 * Counts which of the words of a query an entry has, punctuation aside, each as often as the query has it. It
 * tells apart what a count of edits does not: an entry that lacks the full stop from one with another verb.
 */
export function createSharedWords(
  { keys, counts }: Pick<KeyGroups, 'keys' | 'counts'>,
  row: WordRow,
): SharedWords {
  const most = [0, ...keys.map((key, at) => (SAYS_SOMETHING.test(key) ? counts[at]! : 0))];
  const all = most.reduce((sum, count) => sum + count, 0);
  const left = most.slice();
  return (start, end) => {
    if (all === 0) return 1;
    let shared = 0;
    for (let at = start; at < end; at++) {
      const group = slotAt(row, at);
      if (left[group]! > 0) {
        left[group]!--;
        shared++;
      }
    }
    for (let group = 0; group < left.length; group++) left[group] = most[group]!;
    return shared / all;
  };
}
