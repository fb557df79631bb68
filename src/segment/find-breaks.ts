import type { Language } from '../language/language.ts';
import { findListItems } from './find-list-items.ts';
import { judgeStop } from './judge-stop.ts';
import { firstWord, readStop, type SentenceStart } from './read-stop.ts';
import { isTerminator, skipSpaces, trimEnd } from './sign-classes.ts';

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
  let start = 0;
  for (const item of findListItems(text, language)) {
    scanSentences(text, start, item, language, breaks);
    const at = trimEnd(text, start, item);
    if (breaks.at(-1)?.at !== at) breaks.push({ at, rule: 'list-item' });
    start = item;
  }
  scanSentences(text, start, text.length, language, breaks);
  return breaks;
}

const STRAIGHT_QUOTE = 34;

/** Adds the breaks of `text[from, to)`, where a sentence begins at `from`. */
function scanSentences(
  text: string,
  from: number,
  to: number,
  language: Language,
  breaks: Break[],
): void {
  let sentence: SentenceStart = { start: skipSpaces(text, from), word: firstWord(text, from) };
  let isQuoteOpen = false;
  let at = sentence.start;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === STRAIGHT_QUOTE) isQuoteOpen = !isQuoteOpen;
    if (!isTerminator(code)) {
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
