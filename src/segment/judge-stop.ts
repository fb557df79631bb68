import type { Language } from '../language/language.ts';
import { gradeWord } from './grade-word.ts';
import type { Stop } from './read-stop.ts';
import { previousWord, wordAfter, wordBefore } from './word-before.ts';

/** What the next sentence would begin with. */
type Beginning = 'capital' | 'small' | 'digit' | 'other' | 'none';

/** No sentence begins with one of these. */
const NO_BEGINNING = ',;:';

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const SMALL = /^\p{Ll}/u;
const DIGIT = /^\p{Nd}/u;

/** The rule by which a stop ends its sentence; `undefined` when the sentence goes on. */
export function judgeStop(text: string, stop: Stop, language: Language): string | undefined {
  if (stop.next >= text.length) return undefined;
  if (stop.isSpaceless) return 'ideographic-stop';
  if (stop.end === stop.next || stop.isRemark) return undefined;
  const beginning = readBeginning(text, stop.word);
  if (beginning === 'none') return undefined;
  if (stop.kind === 'full-stop') return judgeFullStop(text, stop, beginning, language);
  if (beginning === 'small') {
    const goesOn = stop.isClosed || stop.kind === 'ellipsis';
    return language.sentences.breaksBeforeLowerCase && !goesOn ? 'lower-case-start' : undefined;
  }
  if (stop.isQuoteEnd && reportsSpeech(text, stop.word, language)) return undefined;
  return stop.kind;
}

function readBeginning(text: string, at: number): Beginning {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (NO_BEGINNING.includes(first)) return 'none';
  if (CAPITAL.test(first)) return 'capital';
  if (SMALL.test(first)) return 'small';
  return DIGIT.test(first) ? 'digit' : 'other';
}

function judgeFullStop(
  text: string,
  stop: Stop,
  beginning: Beginning,
  language: Language,
): string | undefined {
  const rules = language.sentences;
  const word = wordBefore(text, stop.start, stop.sentence.start);
  const grade = gradeWord(word.text, language);
  const isFirst = stop.sentence.word >= word.start;
  // at the beginning a single letter counts a list: a. The first
  if (isFirst && word.text.length === 1 && grade !== 'ordinal') return undefined;
  switch (grade) {
    case 'never-final':
      return undefined;
    case 'may-end':
      if (beginning !== 'capital' && beginning !== 'other') return undefined;
      if (opensBracket(text, stop.next) || isAbbreviation(text, stop.word, language))
        return undefined;
      return rules.continuers.has(nextWord(text, stop, language)) ? undefined : 'abbreviation-end';
    case 'needs-starter':
    case 'dotted':
      return !isFirst && isStarter(text, stop, language) ? 'abbreviation-end' : undefined;
    case 'before-number':
      if (beginning === 'digit') return undefined;
      if (word.text.length > 1) break;
      return isStarter(text, stop, language) ? 'initial-end' : undefined;
    case 'initial':
      return isStarter(text, stop, language) ? 'initial-end' : undefined;
    case 'roman':
      if (isFirst) return undefined;
      if (!rules.hasDottedOrdinals) break;
      return isStarter(text, stop, language) ? 'number-end' : undefined;
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
  if (!rules.breaksBeforeLowerCase || stop.isClosed || grade === 'empty') return undefined;
  return isPlainEnd(word.text) ? 'lower-case-start' : undefined;
}

/**
 * Letters enough for a word, and at most its first one a capital: before a small letter, anything
 * shorter is likelier an abbreviation that no list knows.
 */
const PLAIN_WORD = /^\P{Ll}?[\p{Ll}'’-]{3,}[)"”]?$/u;
function isPlainEnd(word: string): boolean {
  return PLAIN_WORD.test(word);
}

function nextWord(text: string, stop: Stop, language: Language): string {
  return language.lower(wordAfter(text, stop.word));
}

function opensBracket(text: string, at: number): boolean {
  return text[at] === '(' || text[at] === '[';
}

/** Whether the word at `at` is a listed abbreviation with its dot: `Ltd. Şti.`, `San. Tic.`. */
function isAbbreviation(text: string, at: number, language: Language): boolean {
  const word = wordAfter(text, at);
  if (text[at + word.length] !== '.') return false;
  const grade = gradeWord(word, language);
  return grade === 'never-final' || grade === 'may-end' || grade === 'needs-starter';
}

/** A starter with its capital, and no initial of the same letter (`A. Smith`). */
function isStarter(text: string, stop: Stop, language: Language): boolean {
  const word = wordAfter(text, stop.word);
  if (!CAPITAL.test(word)) return false;
  if (text[stop.word + word.length] === '.') return false;
  return language.sentences.starters?.has(language.lower(word)) ?? false;
}

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
  if (isStarter(text, stop, language)) return true;
  if (rules.quantityWords.has(text[numberStart - 1] ?? '')) return true;
  const before = previousWord(text, numberStart, stop.sentence.start).text;
  return rules.quantityWords.has(language.lower(before));
}

/** `"Why?" Mary asked`: a verb of saying is the first or the second word after the quotation. */
function reportsSpeech(text: string, at: number, language: Language): boolean {
  const verbs = language.sentences.speechVerbs;
  if (verbs === undefined) return false;
  const first = wordAfter(text, at);
  if (verbs.has(language.lower(first))) return true;
  const after = at + first.length;
  return text[after] === ' ' && verbs.has(wordAfter(text, after + 1));
}
