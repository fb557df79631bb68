import type { Language } from '../../language/language.ts';
import type { Beginning } from './read-beginning.ts';
import type { Stop } from './read-stop.ts';
import { isTerminator, skipSpaces } from '../sign-classes.ts';
import { wordAfter, wordBefore } from './word-before.ts';

/** Judges a stop with a question or an exclamation mark in it. */
export function judgeQuestion(
  text: string,
  stop: Stop,
  beginning: Beginning,
  language: Language,
): string | undefined {
  const rules = language.sentences;
  if (beginning === 'small') {
    if (!rules.breaksQuestionsBeforeLowerCase || stop.isClosed) return undefined;
    return isNameWithMark(text, stop) ? undefined : 'lower-case-start';
  }
  if (stop.isQuoteEnd && reportsSpeech(text, stop.word, language)) return undefined;
  if (rules.joinsShortCalls && !stop.isClosed && isShort(text, stop)) {
    if (text[stop.start] === '!' && text[stop.end - 1] === '!') return undefined;
    if (goesOnAsReportedSpeech(text, stop, language)) return undefined;
  }
  return 'question';
}

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** `Yahoo! in London`: the mark belongs to a name when its word has a capital inside the sentence. */
function isNameWithMark(text: string, stop: Stop): boolean {
  if (text[stop.start] !== '!' || stop.end !== stop.start + 1) return false;
  const word = wordBefore(text, stop.start, stop.sentence.start);
  return word.start > stop.sentence.word && CAPITAL.test(word.text);
}

/** In UTF-16 units; no two words of a call are longer together. */
const MAX_SHORT_LENGTH = 30;
const ONE_OR_TWO_WORDS = /^[\p{L}\p{M}'’]+(?:\s[\p{L}\p{M}'’]+)?$/u;

/** Whether what the stop would end is one word or two, without any other sign. */
function isShort(text: string, stop: Stop): boolean {
  const from = stop.sentence.word;
  if (stop.start - from > MAX_SHORT_LENGTH) return false;
  return ONE_OR_TWO_WORDS.test(text.slice(from, stop.start));
}

/** How far the end of a speech without quotation marks is looked for, in UTF-16 units. */
const MAX_SPEECH_LENGTH = 150;

/** `Niçin? Oradan neden çıkamaz? diye sordum`: the next stop closes the same speech. */
function goesOnAsReportedSpeech(text: string, stop: Stop, language: Language): boolean {
  const limit = Math.min(text.length, stop.next + MAX_SPEECH_LENGTH);
  for (let at = stop.next; at < limit; at++) {
    if (!isTerminator(text.charCodeAt(at))) continue;
    if (text[at] !== '?' && text[at] !== '!') return false;
    const word = wordAfter(text, skipSpaces(text, at + 1));
    return language.sentences.speechVerbs?.has(word) ?? false;
  }
  return false;
}

/** How many words of a name may stand before the verb: `"Why?" Sen. Edward Kennedy asked`. */
const MAX_SPEAKER_WORDS = 3;
const NAME = /^[\p{Lu}\p{Lt}]/u;

/** `"Why?" Mary asked`: a verb of saying follows the quotation, or the name of who speaks. */
function reportsSpeech(text: string, at: number, language: Language): boolean {
  const verbs = language.sentences.speechVerbs;
  if (verbs === undefined) return false;
  for (let count = 0; count <= MAX_SPEAKER_WORDS; count++) {
    const word = wordAfter(text, at);
    if (verbs.has(language.lower(word))) return true;
    // the first word may be any (`the man said`), those after it are of a name
    if (word === '' || (count > 0 && !NAME.test(word))) return false;
    at += word.length;
    if (text[at] === '.') at++;
    if (text[at] !== ' ') return false;
    at++;
  }
  return false;
}
