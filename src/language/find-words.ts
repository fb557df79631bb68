import type { Span } from '../model/span.ts';

/** A word, a number or a single sign of a text. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  readonly kind: 'word' | 'number' | 'sign';
}

/**
 * The three apostrophes that Turkish files really use (U+0027, U+2019, U+02BC), and the two that
 * typewriters and bad encodings leave in their place (U+0060, U+00B4).
 */
export const APOSTROPHES = "'\u2019\u02BC`\u00B4";

const WORD = new RegExp(
  // a number keeps its inner separators and what hangs on it: 3.5, 1.000, 74'üncü, COVID-19 is a word
  `\\p{N}+(?:[.,:]\\p{N}+)*(?:[${APOSTROPHES}]?[\\p{L}\\p{M}]+)?` +
    `|[\\p{L}\\p{M}](?:\\u00AD?[\\p{L}\\p{M}\\p{N}])*(?:[${APOSTROPHES}][\\p{L}\\p{M}\\p{N}]+)*` +
    `|[^\\s\\p{L}\\p{M}\\p{N}]`,
  'gu',
);

/** Words, numbers and single signs of a text, in order. An apostrophe inside a word belongs to it. */
export function findWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const first = match[0].codePointAt(0)!;
    words.push({
      text: match[0],
      span: [match.index, match.index + match[0].length],
      kind: isDigit(first) ? 'number' : isLetterLike(match[0]) ? 'word' : 'sign',
    });
  }
  return words;
}

const LETTER = /^[\p{L}\p{M}\p{N}]/u;
function isLetterLike(text: string): boolean {
  return LETTER.test(text);
}
function isDigit(code: number): boolean {
  return code < 128 ? code >= 48 && code <= 57 : /^\p{N}/u.test(String.fromCodePoint(code));
}
