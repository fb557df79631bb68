import { isOpener, isQuote, isSpace } from '../sign-classes.ts';

/**
 * How far back a word is followed, in UTF-16 units. Longer than any abbreviation or number that a
 * rule knows; a bound keeps the scan linear on texts without spaces.
 */
const MAX_WORD_LENGTH = 40;

/** The piece of text between the white space before `end` and `end`, without opening signs. */
export interface WordBefore {
  readonly text: string;
  readonly start: number;
}

/** The word that ends at `end`, looking no further back than `floor`. */
export function wordBefore(text: string, end: number, floor: number): WordBefore {
  const stop = Math.max(floor, end - MAX_WORD_LENGTH);
  let start = end;
  while (start > stop && !isSpace(text.charCodeAt(start - 1))) start--;
  while (start < end && isOpener(text.charCodeAt(start))) start++;
  return { text: text.slice(start, end), start };
}

/** The word before the white space before `at`; empty at the beginning. */
export function previousWord(text: string, at: number, floor: number): WordBefore {
  const stop = Math.max(floor, at - MAX_WORD_LENGTH);
  let end = at;
  while (end > stop && (isSpace(text.charCodeAt(end - 1)) || isQuote(text.charCodeAt(end - 1))))
    end--;
  return wordBefore(text, end, floor);
}

/** The letters, digits and marks from `at` on, as far as one word goes. */
export function wordAfter(text: string, at: number): string {
  LETTERS.lastIndex = at;
  return LETTERS.exec(text)?.[0] ?? '';
}

// bounded, as the way back is
const LETTERS = /[\p{L}\p{M}\p{N}]{0,40}/uy;
