import { EXACT, LEAK, NEAR, type Verdict } from '../duplicates/verdicts.ts';

/** What drops a pair when all others are known. */
export interface WholeFilter {
  readonly verdict: Verdict;
  readonly name: 'exact-duplicates' | 'near-duplicates' | 'split-leak';
  readonly reason: string;
}

/** What drops pairs beside the filters of one pair, in the order of the verdicts. */
export const WHOLE_FILTERS: readonly WholeFilter[] = [
  { verdict: EXACT, name: 'exact-duplicates', reason: 'the same texts as a pair that stays' },
  { verdict: NEAR, name: 'near-duplicates', reason: 'nearly the same words as a better pair' },
  { verdict: LEAK, name: 'split-leak', reason: 'a side of it is nearly the same in a later part' },
];
