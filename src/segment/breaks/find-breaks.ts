import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import { findListItems } from './find-list-items.ts';
import { findLostLines } from './find-lost-lines.ts';
import { judgeStop } from './judge-stop.ts';
import { firstWord, readStop, type SentenceStart } from './read-stop.ts';
import { buildSignFinder, type SignFinder } from '../find-signs.ts';
import { skipSpaces, trimEnd } from '../sign-classes.ts';

/** A place between two sentences. */
export interface Break {
  /** Where the sentence before it ends: before the white space, if any. */
  readonly at: number;
  /** What decided it, such as `full-stop` or `abbreviation-end`. */
  readonly rule: string;
}

/**
 * The places between the sentences of one paragraph of running text, in order; none at its end. An
 * offset only: neither text nor white space is copied or changed. Takes time linear in the length of
 * the text, whatever stands in it.
 */
export function findBreaks(text: string, language: Language): readonly Break[] {
  const breaks: Break[] = [];
  const findSign = buildSignFinder(text, SIGNS);
  let start = 0;
  for (const { at: line, rule } of findLines(text, language)) {
    scanSentences(text, [start, line], findSign, language, breaks);
    const at = trimEnd(text, start, line);
    if (breaks.at(-1)?.at !== at) breaks.push({ at, rule });
    start = line;
  }
  scanSentences(text, [start, text.length], findSign, language, breaks);
  return breaks;
}

/** Where lines begin by what stands in them, in rising order. */
function findLines(text: string, language: Language): readonly Break[] {
  const items = findListItems(text, language).map((at) => ({ at, rule: 'list-item' }));
  const lost = findLostLines(text, language);
  if (items.length === 0) return lost;
  return [...items, ...lost].sort((a, b) => a.at - b.at);
}

const STRAIGHT_QUOTE = 34;
/** The terminators of `sign-classes.ts`, and the quote whose sides look alike. */
const SIGNS =
  /["!.?\u0589\u061F\u06D4\u0964\u0965\u1362\u2026\u203C\u2047-\u2049\u3002\uFF01\uFF0E\uFF1F\uFF61]/g;

/** Adds the breaks of `text[from, to)`, where a sentence begins at `from`. */
function scanSentences(
  text: string,
  [from, to]: Span,
  findSign: SignFinder,
  language: Language,
  breaks: Break[],
): void {
  const start = skipSpaces(text, from);
  let at = findSign(start);
  // a line without a stop is left at once: its first word may stand many lines on, behind nothing but dashes
  if (at >= to) return;
  let sentence: SentenceStart = { start, word: firstWord(text, from) };
  let isQuoteOpen = false;
  for (; at < to; at = findSign(at)) {
    if (text.charCodeAt(at) === STRAIGHT_QUOTE) {
      isQuoteOpen = !isQuoteOpen;
      at++;
      continue;
    }
    const stop = readStop(text, sentence, at, isQuoteOpen);
    const rule = judgeStop(text, stop, language);
    if (rule !== undefined) {
      breaks.push({ at: stop.end, rule });
      sentence = { start: stop.next, word: stop.word };
    }
    for (; at < stop.end; at++)
      if (text.charCodeAt(at) === STRAIGHT_QUOTE) isQuoteOpen = !isQuoteOpen;
  }
}
