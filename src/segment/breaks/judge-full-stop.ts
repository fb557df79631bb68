import type { Language } from '../../language/language.ts';
import { gradeWord } from './grade-word.ts';
import { isStarter } from './is-starter.ts';
import type { Beginning } from './read-beginning.ts';
import type { Stop } from './read-stop.ts';
import { isSpace, skipSpaces } from '../sign-classes.ts';
import { previousWord, wordAfter, type WordBefore, wordBefore } from './word-before.ts';

/** Judges a single full stop by the word before it and what begins after it. */
export function judgeFullStop(
  text: string,
  stop: Stop,
  beginning: Beginning,
  language: Language,
): string | undefined {
  const rules = language.sentences;
  const word = wordBefore(text, stop.start, stop.sentence.start);
  const grade = gradeWord(word.text, language);
  const isFirst = stop.sentence.word >= word.start;
  const starts = (): boolean => isStarter(text, stop.word, language);
  // at the beginning a single letter counts a list: a. The first
  if (isFirst && word.text.length === 1 && grade !== 'ordinal') return undefined;
  switch (grade) {
    case 'never-final':
      return undefined;
    case 'may-end':
      if (isFirst) return undefined;
      return mayEnd(text, stop, word, beginning, language) ? 'abbreviation-end' : undefined;
    case 'needs-starter':
    case 'dotted':
      if (isFirst) return undefined;
      if (isRegionOfPlace(text, word, language)) {
        // the head of a report: Macon, Ga. - The mill
        if (opensWithDash(text, stop.next)) return undefined;
        return mayEnd(text, stop, word, beginning, language) ? 'abbreviation-end' : undefined;
      }
      return starts() ? 'abbreviation-end' : undefined;
    case 'before-number':
      if (beginning === 'digit') return undefined;
      // Max. speed; but: no. he laughed
      if (beginning === 'small' && !language.stopWords.has(language.lower(word.text)))
        return undefined;
      if (word.text.length > 1) break;
      return starts() ? 'initial-end' : undefined;
    case 'initial':
      return starts() ? 'initial-end' : undefined;
    case 'roman':
      if (isFirst) return undefined;
      if (!rules.hasDottedOrdinals && beginning !== 'small') break;
      return starts() ? 'number-end' : undefined;
    case 'ordinal':
      if (isFirst) return undefined;
      if (!rules.hasDottedOrdinals) break;
      return endsWithQuantity(text, stop, word.start, beginning, language)
        ? 'number-end'
        : undefined;
    case 'number':
      if (beginning === 'small') return undefined;
      return rules.afterOrdinal.has(nextWord(text, stop, language)) ? undefined : 'number-end';
    case 'empty':
    case 'plain':
      break;
  }
  if (beginning !== 'small') return 'full-stop';
  if (stop.isClosed || grade === 'empty' || !rules.plainEnd?.test(language.lower(word.text))) {
    return undefined;
  }
  return rules.speechVerbs?.has(nextWord(text, stop, language)) ? undefined : 'lower-case-start';
}

function nextWord(text: string, stop: Stop, language: Language): string {
  return language.lower(wordAfter(text, stop.word));
}

/** Whether an abbreviation that may end a sentence does so here. */
function mayEnd(
  text: string,
  stop: Stop,
  word: WordBefore,
  beginning: Beginning,
  language: Language,
): boolean {
  if (beginning !== 'capital' && beginning !== 'other') return false;
  if (isStarter(text, stop.word, language)) return !opensWithTime(text, stop, word, language);
  // its own bracket closes, not the sentence: (kalem, defter vb.) Okul
  if (text[stop.start + 1] === ')' || text[stop.start + 1] === ']') return false;
  if (opensBracket(text, stop.next) || isAbbreviation(text, stop.word, language)) return false;
  return !language.sentences.continuers.has(nextWord(text, stop, language));
}

/** `At 5 a.m. Mr. Smith`: nothing but a time of day so far. */
function opensWithTime(text: string, stop: Stop, word: WordBefore, language: Language): boolean {
  const opening = wordAfter(text, stop.sentence.word);
  if (!language.sentences.timePrepositions?.has(language.lower(opening))) return false;
  const second = skipSpaces(text, stop.sentence.word + opening.length);
  return NUMBER.test(text.slice(second, word.start));
}

const NUMBER = /^[0-9:.]{1,8}\s$/;

/** `Stamford, Conn.`: a region named after a place in it. */
function isRegionOfPlace(text: string, word: WordBefore, language: Language): boolean {
  if (!language.sentences.regions?.has(language.lower(word.text))) return false;
  let end = word.start;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return text[end - 1] === ',';
}

function opensWithDash(text: string, at: number): boolean {
  return text[at] === '-' || text[at] === '–' || text[at] === '—';
}

function opensBracket(text: string, at: number): boolean {
  return text[at] === '(' || text[at] === '[';
}

/** A word with its inner dots, before its last one: `Şti`, `A.Ş`, `L.P`. */
const ABBREVIATION = /[\p{L}\p{M}]{1,10}(?:\.[\p{L}\p{M}]{1,4}){0,4}(?=\.)/uy;

/** Whether an abbreviation at `at` belongs to the one before it: `Ltd. Şti.`, `San. Tic.`, `Co. L.P.`. */
function isAbbreviation(text: string, at: number, language: Language): boolean {
  ABBREVIATION.lastIndex = at;
  const word = ABBREVIATION.exec(text)?.[0];
  if (word === undefined || language.sentences.nameTitles?.has(language.lower(word))) return false;
  const grade = gradeWord(word, language);
  if (grade === 'may-end' || grade === 'never-final') return true;
  return grade === 'needs-starter' && !word.includes('.');
}

const DIGITS = /^[0-9]+$/;
const NUMBERED = /^\p{L}{1,5}[.:]$/u;

/** Whether `5.` counts things and ends the sentence, where ordinals are written with a dot. */
function endsWithQuantity(
  text: string,
  stop: Stop,
  numberStart: number,
  beginning: Beginning,
  language: Language,
): boolean {
  if (beginning !== 'capital') return false;
  const rules = language.sentences;
  if (rules.afterOrdinal.has(nextWord(text, stop, language))) return false;
  if (isStarter(text, stop.word, language)) return true;
  if (rules.quantityWords.has(text[numberStart - 1] ?? '')) return true;
  const before = previousWord(text, numberStart, stop.sentence.start).text;
  // the last of several numbers counts nothing: 0212 555 55 55.
  if (rules.quantityWords.has(language.lower(before)) || DIGITS.test(before)) return true;
  // nor does the number of a page or a house: s. 12., No: 5.
  return (
    NUMBERED.test(before) && (rules.beforeNumber?.has(language.lower(before.slice(0, -1))) ?? false)
  );
}
