import type { Span } from '../model/span.ts';
import { UNSPACED_LETTERS } from './unspaced-scripts.ts';

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

/** @param apart letters that are words by themselves, for the brackets of a regular expression; empty: none */
function wordPattern(apart: string): RegExp {
  const letter = `[[\\p{L}\\p{M}]--[${apart}]]`;
  const character = `[[\\p{L}\\p{M}\\p{N}]--[${apart}]]`;
  return new RegExp(
    // a number keeps its inner separators and what hangs on it: 3.5, 1.000, 74'üncü, COVID-19 is a word
    `\\p{N}+(?:[.,:]\\p{N}+)*(?:[${APOSTROPHES}]?${letter}+)?` +
      `|${letter}(?:\\u00AD?${character})*(?:[${APOSTROPHES}]${character}+)*` +
      (apart === '' ? '' : `|[${apart}]\\p{M}*`) +
      `|[^\\s\\p{L}\\p{M}\\p{N}]`,
    'gv',
  );
}

const WORD = wordPattern('');
/** Where nothing tells words from each other each letter is one: slower, for the texts that need it. */
const WORD_APART = wordPattern(UNSPACED_LETTERS);
const HAS_APART = new RegExp(`[${UNSPACED_LETTERS}]`, 'u');
/** Nothing below is written so: an answer for most texts at the least cost. */
const MAY_HAVE_APART = /[\u0E00-\uFFFF]/;

/**
 * Words, numbers and single signs of a text, in order. An apostrophe inside a word belongs to it. Of scripts without
 * spaces between words, such as Chinese and Thai, each letter is a word, with its marks.
 */
export function findWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const pattern = MAY_HAVE_APART.test(text) && HAS_APART.test(text) ? WORD_APART : WORD;
  for (const match of text.matchAll(pattern)) {
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
