import { findLanguage } from '../language/find-language.ts';
import { toOriginalSpan } from '../model/positions/mapped-text.ts';
import type { Span } from '../model/span.ts';

/** When a stretch of text counts as the text that is looked for. */
export interface FindTextOptions {
  readonly locale: string;
  /** By the rules of the language: in Turkish `I` is `ı`. */
  readonly ignoreCase: boolean;
  /** Only where no letter or digit stands before or after. */
  readonly wholeWords: boolean;
}

/** Makes a function that finds a text in others, from left to right, none over another. */
export function makeFinder(
  wanted: string,
  { locale, ignoreCase, wholeWords }: FindTextOptions,
): (text: string) => readonly Span[] {
  const language = findLanguage(locale);
  const needle = ignoreCase ? language.fold(wanted).text : wanted;
  return (text) => {
    const folded = ignoreCase ? language.fold(text) : undefined;
    const hay = folded?.text ?? text;
    const spans: Span[] = [];
    for (let at = hay.indexOf(needle); at >= 0 && needle !== '';) {
      const end = at + needle.length;
      const isWord = !wholeWords || (isFree(hay[at - 1]) && isFree(hay[end]));
      if (isWord) spans.push(folded === undefined ? [at, end] : toOriginalSpan(folded, [at, end]));
      at = hay.indexOf(needle, isWord ? end : at + 1);
    }
    return spans;
  };
}

function isFree(character: string | undefined): boolean {
  return character === undefined || !/[\p{L}\p{M}\p{N}]/u.test(character);
}
