import type { TextComparison } from '../lookup/compare-texts.ts';

/** Figures, names and addresses have one of these; words without are no values. */
const MAY_BE_VALUE = /[\p{Nd}@%{}<>_/]|.\p{Lu}|\p{L}\.\p{L}/u;

/** Whether something that differs can be put in the place of what the entry has; costs little beside looking. */
export function mayNeedRepair({ entry, query, pairs }: TextComparison): boolean {
  const partners = new Set(pairs);
  return (
    entry.spellings.some((word, at) => pairs[at]! < 0 && MAY_BE_VALUE.test(word)) ||
    query.spellings.some((word, at) => !partners.has(at) && MAY_BE_VALUE.test(word))
  );
}
