import type { Language } from '../../language/language.ts';
import { wordAfter } from './word-before.ts';

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/** What hangs on a word by an apostrophe: don't, can't. */
const SHORTENED = /['’](\p{L}{1,2})(?!\p{L})/uy;

/**
 * Whether the word at `at` opens a sentence by itself: a starter with its capital, and no initial of
 * the same letter (`A. Smith`); or a title that opens sentences (`Mr. Smith`).
 */
export function isStarter(text: string, at: number, language: Language): boolean {
  const word = wordAfter(text, at);
  if (!CAPITAL.test(word)) return false;
  const { starters, openingTitles } = language.sentences;
  if (text[at + word.length] === '.' && openingTitles?.has(language.lower(word))) return true;
  if (text[at + word.length] === '.' && word.length === 1) return false;
  if (starters === undefined) return false;
  if (starters.has(language.lower(word))) return true;
  SHORTENED.lastIndex = at + word.length;
  const rest = SHORTENED.exec(text)?.[1];
  return rest !== undefined && starters.has(language.lower(`${word}'${rest}`));
}
