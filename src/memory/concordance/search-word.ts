import { rootLower } from '../../language/fold-text.ts';
import type { FormGrade } from '../../language/inflection.ts';
import type { Language } from '../../language/language.ts';
import { scanWordsApart } from '../index/scan-words.ts';

/** A word as a concordance searches for it. */
export interface SearchWord {
  /** As the language folds it, and as names and codes fold that follow no language. */
  readonly foldings: readonly string[];
  /** Stands for all words that begin like it. */
  readonly isPrefix: boolean;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{M}\p{N}]/u;

/** Whether a word is more than a sign: concordances look past signs. */
export function isSearchable(word: string): boolean {
  return LETTER_OR_DIGIT.test(word);
}

/** The words of a phrase; a `*` right after one makes it a prefix, all other signs are left out. */
export function parseSearchWords(phrase: string, language: Language): readonly SearchWord[] {
  const words: SearchWord[] = [];
  const places = scanWordsApart(phrase);
  for (let at = 0; at < places.length; at += 2) {
    const word = phrase.slice(places[at], places[at + 1]);
    if (!isSearchable(word)) continue;
    words.push({ foldings: foldWays(word, language), isPrefix: phrase[places[at + 1]!] === '*' });
  }
  return words;
}

/**
 * The two ways to fold a word. In Turkish `COVID` is `covıd` by the language and `covid` by the root
 * rule, and `IRAK` is `ırak` and `irak`: two words match when they have one folding in common.
 */
function foldWays(word: string, language: Language): readonly string[] {
  const folded = language.fold(word).text;
  const byRoot = rootLower(word.normalize('NFC')).replaceAll('\u2019', "'");
  return folded === byRoot ? [folded] : [folded, byRoot];
}

/** Whether a word of a text is the one searched for, a suffix after an apostrophe aside. */
export function isFound(
  word: string,
  { foldings, isPrefix }: SearchWord,
  language: Language,
): boolean {
  return foldWays(word, language).some((seen) =>
    foldings.some((wanted) => isSameFolding(seen, wanted, isPrefix)),
  );
}

/** Whether a word of a text is another form of the one searched for, or that one of it. */
export function isForm(
  word: string,
  { foldings, isPrefix }: SearchWord,
  language: Language,
): boolean {
  if (isPrefix) return false;
  const { gradeForm } = language.inflection;
  return foldWays(word, language).some((seen) =>
    foldings.some(
      (wanted) =>
        isInflection(gradeForm(wanted, seen, 'head')) ||
        isInflection(gradeForm(seen, wanted, 'head')),
    ),
  );
}

function isInflection(grade: FormGrade | undefined): boolean {
  return grade !== undefined && grade !== 'derived';
}

/** Compares two words folded in one way. */
export function isSameFolding(seen: string, wanted: string, isPrefix: boolean): boolean {
  if (!seen.startsWith(wanted)) return false;
  return isPrefix || seen.length === wanted.length || seen[wanted.length] === "'";
}

/**
 * What all words share that {@link isFound} may call the same, and some others: I, İ, ı and i are one
 * letter. For an index that finds candidates.
 *
 * @param folded a word as the language folds it
 */
export function loosen(folded: string): string {
  // only dotted I is left to be lowered, by languages that keep its dot
  return folded.replaceAll('i\u0307', 'i').replaceAll('ı', 'i');
}
