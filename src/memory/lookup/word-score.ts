import { plainRule, wordKeys } from '../word-rule.ts';

/**
 * The plain word score of two texts, 0 to 1: one less the share of words that must be inserted,
 * deleted or replaced (Levenshtein 1966) in the longer one, over lower-cased words and single signs.
 * Two texts without words score 1. The slow and obvious definition that every index is measured by.
 */
export function wordScore(one: string, other: string): number {
  const first = wordKeys(one, plainRule);
  const second = wordKeys(other, plainRule);
  return 1 - countEdits(first, second) / Math.max(first.length, second.length, 1);
}

/** How many words must be inserted, deleted or replaced to turn one list into the other. */
export function countEdits(one: readonly string[], other: readonly string[]): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  one.forEach((word, row) => {
    const line = [row + 1];
    other.forEach((otherWord, column) => {
      const replaced = above[column]! + (word === otherWord ? 0 : 1);
      line.push(Math.min(replaced, above[column + 1]! + 1, line[column]! + 1));
    });
    above = line;
  });
  return above[other.length]!;
}
