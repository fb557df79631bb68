import type { Language } from '../../language/language.ts';

/** What the word before a full stop is, as far as the stop depends on it. */
type WordGrade =
  | 'empty'
  | 'plain'
  | 'never-final'
  | 'may-end'
  | 'needs-starter'
  | 'before-number'
  | 'initial'
  | 'dotted'
  | 'ordinal'
  | 'number'
  | 'roman';

const INTEGER = /^\p{Nd}{1,3}$/u;
const NUMBER = /^[^\p{L}]*\p{Nd}[^\p{L}]*$/u;
/** Numerals of kings, centuries and congresses: none of them passes 89, and CD, MM … are acronyms. */
const ROMAN = /^(?=.)(?:L?X{0,3}|XL)(?:IX|IV|V?[Iİ]{0,3})$/u;
const RANGE_OF_ROMANS = /^[IİVXL]+[-–][IİVXL]+$/u;
const LETTERS = /^\p{L}{2,}$/u;
/** One letter, or one behind a stroke: Bursa/M. Kemalpaşa. */
const INITIAL = /^(?:[^/]*\/)?\p{L}\p{M}*$/u;
const DOTTED = /^(?:\p{L}\p{M}*\.)+-?\p{L}\p{M}*$/u;
/** Consonants of the Latin alphabet alone, the first a capital: Prf, Bşk, Sgt, Blvd. */
const VOWELLESS = /^[BCÇDFGĞHJKLMNPQRSŞTVWXZ][bcçdfgğhjklmnpqrsştvwxz]{1,4}$/u;
const CAPITAL = /^\p{Lu}/u;

/** No list holds anything longer, in UTF-16 units; most words before a full stop need no look-up. */
const MAX_LISTED_LENGTH = 10;

/**
 * Grades kept for the words that come again and again, which most do: a grade asks five lists and as many
 * patterns.
 */
const GRADES = new WeakMap<Language, Map<string, WordGrade>>();
/** How many words are kept of a language, then none of them: texts without end stay in bounded memory. */
const MAX_KEPT = 4096;

/** Grades the word before a full stop by the lists of its language and by its shape. */
export function gradeWord(word: string, language: Language): WordGrade {
  // what is longer is rare, and would hold the whole text that it is a part of in memory
  if (word.length > MAX_LISTED_LENGTH) return findGrade(word, language);
  let grades = GRADES.get(language);
  if (grades === undefined) GRADES.set(language, (grades = new Map()));
  const known = grades.get(word);
  if (known !== undefined) return known;
  const grade = findGrade(word, language);
  if (grades.size >= MAX_KEPT) grades.clear();
  grades.set(word, grade);
  return grade;
}

function findGrade(word: string, language: Language): WordGrade {
  if (word === '') return 'empty';
  const listed = gradeListed(word, language);
  if (listed !== undefined) return listed;
  if (LETTERS.test(word)) return gradeLetters(word, language);
  if (INTEGER.test(word)) return 'ordinal';
  if (NUMBER.test(word)) return 'number';
  if (INITIAL.test(word)) return isOneLetterWord(word, language) ? 'plain' : 'initial';
  if (RANGE_OF_ROMANS.test(word)) return 'roman';
  return DOTTED.test(word) ? 'dotted' : 'plain';
}

/** The common case: several letters and nothing else. */
function gradeLetters(word: string, language: Language): WordGrade {
  if (!CAPITAL.test(word)) return 'plain';
  if (ROMAN.test(word)) return 'roman';
  if (!VOWELLESS.test(word)) return 'plain';
  return language.sentences.interjections?.has(language.lower(word)) ? 'plain' : 'needs-starter';
}

/** Words of one letter that are no initials when small: Turkish o, English a and i. */
function isOneLetterWord(word: string, language: Language): boolean {
  return !CAPITAL.test(word) && language.stopWords.has(word);
}

/** By the lists: the whole word, then what follows its last inner sign (`Ltd.Şti`, `ve/vb`). */
function gradeListed(word: string, language: Language): WordGrade | undefined {
  const whole = look(word, language);
  if (whole !== undefined || LETTERS.test(word)) return whole;
  const tail = /[^\p{L}\p{M}\p{N}]([\p{L}\p{M}]{2,})$/u.exec(word)?.[1];
  return tail === undefined ? undefined : look(tail, language);
}

function look(word: string, language: Language): WordGrade | undefined {
  if (word.length > MAX_LISTED_LENGTH) return undefined;
  const { neverFinal, titles, mayEnd, needsStarter, beforeNumber } = language.sentences;
  const key = language.lower(word);
  if (neverFinal.has(key)) return 'never-final';
  if (CAPITAL.test(word)) {
    if (titles?.has(key)) return 'never-final';
    if (language.sentences.namesNeedingStarter?.has(key)) return 'needs-starter';
  }
  if (mayEnd.has(key)) return 'may-end';
  if (needsStarter?.has(key)) return 'needs-starter';
  if (beforeNumber?.has(key)) return 'before-number';
  return undefined;
}
