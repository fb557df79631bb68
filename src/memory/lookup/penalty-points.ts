import type { Penalty } from '../../model/match.ts';

/** Points by reason. */
export type PenaltyPoints = Readonly<Record<Penalty['reason'], number>>;

/**
 * How many times the points of `punctuation` a mark costs that is another, more or fewer, between the same words. As a
 * word it would cost a third of a text of two words, which says the same without its full stop.
 */
export const OTHER_MARK = 3;

/**
 * Whole percent taken off for what the word score does not see. Our own choice, no standard has one:
 * the more harm a difference does when it is overlooked, the dearer it is, and all that can be seen in
 * the texts together leave the same words above 90. Moving one reorders near matches only.
 */
export const PENALTIES: PenaltyPoints = {
  /** The same words in other letters: File, FILE. */
  case: 1,
  /** Other numbers, besides the words they cost. */
  numbers: 2,
  /** The same signs of another make: straight and curly quotes, hyphens and dashes. Other signs: {@link OTHER_MARK}. */
  punctuation: 1,
  /** Other spaces, or invisible signs. */
  whitespace: 1,
  /** Other inline codes, or the same ones in other places. */
  codes: 2,
  /** For an entry whose sides an aligner paired without any confidence; less in proportion to it. */
  alignment: 10,
  /** For an entry last changed longer ago than the look-up calls old; only when it says so. */
  age: 1,
  /** For an entry that a machine translated and nobody confirmed. */
  machine: 5,
  /** For an entry of another project's memory, when the look-up calls it that. */
  foreign: 3,
};
