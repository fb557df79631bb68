import { isOneSlip } from '../is-one-slip.ts';

/**
 * How near two words look, 0 to 1, both folded: 1 when one of them begins with the other (`rapor`,
 * `raporlama`), else the part of the longer beginning that they share. One letter changed, added,
 * left out or swapped counts as a typing error and stays near.
 */
export function nearWords(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  if (shared === shorter && shorter >= MIN_STEM) return 1;
  const beginning = shared < MIN_STEM ? 0 : shared / shorter;
  return shorter >= MIN_TYPO && isOneSlip(a, b) ? Math.max(beginning, TYPO) : beginning;
}

/** Two letters are the shortest Turkish noun stems (`ek`, `ad`); one letter would be chance. */
const MIN_STEM = 2;

/** In shorter words one letter makes another word (`kol`, `yol`). */
const MIN_TYPO = 5;

/** A slip of the finger is nearly the same word. */
const TYPO = 0.9;
