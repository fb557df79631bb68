import type { Language } from '../../language/language.ts';
import { isStarter } from './is-starter.ts';
import { judgeFullStop } from './judge-full-stop.ts';
import { judgeQuestion } from './judge-question.ts';
import { type Beginning, readBeginning } from './read-beginning.ts';
import type { Stop } from './read-stop.ts';
import { isSpace } from '../sign-classes.ts';
import { wordAfter, wordBefore } from './word-before.ts';

/** The rule by which a stop ends its sentence; `undefined` when the sentence goes on. */
export function judgeStop(text: string, stop: Stop, language: Language): string | undefined {
  if (stop.next >= text.length) return undefined;
  if (stop.isSpaceless) return 'ideographic-stop';
  if (stop.end === stop.next || stop.isRemark) return undefined;
  const beginning = readBeginning(text, stop.word);
  if (beginning === 'none') return undefined;
  switch (stop.kind) {
    case 'full-stop':
      return judgeFullStop(text, stop, beginning, language);
    case 'ellipsis':
      return judgeEllipsis(text, stop, beginning, language);
    case 'question':
      return judgeQuestion(text, stop, beginning, language);
  }
}

/** One capital alone: of a name that is kept secret (K... İnş. Ltd. Şti.). */
const MASKED = /^\p{Lu}$/u;

function judgeEllipsis(
  text: string,
  stop: Stop,
  beginning: Beginning,
  language: Language,
): string | undefined {
  if (beginning === 'small') return undefined;
  const next = wordAfter(text, stop.word);
  // the capital of a word that always has one tells nothing: the thing is … I didn't mean it
  if (isSpace(text.charCodeAt(stop.start - 1)) && stop.end - stop.start < FOUR_SPACED_DOTS) {
    if (language.sentences.alwaysCapital?.has(language.lower(next))) return undefined;
  }
  if (beginning === 'capital' && !isStarter(text, stop.word, language)) {
    const { text: word } = wordBefore(text, stop.start, stop.sentence.start);
    if (MASKED.test(word)) return undefined;
    // Ak... İnş. San.: another abbreviation of the same name
    if (text[stop.word + next.length] === '.' && isListed(next, language)) return undefined;
  }
  return 'ellipsis';
}

/** `. . . .` is an ellipsis and a full stop; what is shorter is an ellipsis alone. */
const FOUR_SPACED_DOTS = 7;

function isListed(word: string, language: Language): boolean {
  const { neverFinal, titles, mayEnd, needsStarter, namesNeedingStarter, openingTitles } =
    language.sentences;
  const key = language.lower(word);
  if (openingTitles?.has(key)) return false;
  return [neverFinal, titles, mayEnd, needsStarter, namesNeedingStarter].some((list) =>
    list?.has(key),
  );
}
