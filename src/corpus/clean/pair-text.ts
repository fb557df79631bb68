import type { Content } from '../../model/content.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { findLanguage } from '../../language/find-language.ts';
import type { Language } from '../../language/language.ts';
import {
  DIGIT,
  LETTER,
  makeCharacterClasses,
  MARK,
  SPACE,
  type UnitClasses,
} from './character-classes.ts';

/** One side of a pair as filters see it: without inline codes, and counted. */
export interface SideText {
  readonly language: Language;
  /** The primary language, such as `tr`. */
  readonly primary: string;
  readonly text: string;
  /** In lower case by the rules of the language, composed (NFC). */
  readonly lower: string;
  /** Letters with the marks on them, in UTF-16 units. */
  readonly letters: number;
  readonly digits: number;
  /** Everything but white space, in UTF-16 units. */
  readonly signs: number;
  /** Runs of anything but white space that hold a letter or a digit. */
  readonly words: number;
}

/** A pair as filters see it. */
export interface PairText {
  readonly pair: SegmentPair;
  readonly source: SideText;
  readonly target: SideText;
}

/** Makes views of pairs of one direction. */
export function makePairViewer(
  sourceLocale: string,
  targetLocale: string,
): (pair: SegmentPair) => PairText {
  const classes = makeCharacterClasses();
  const viewSource = makeSideViewer(sourceLocale, classes);
  const viewTarget = makeSideViewer(targetLocale, classes);
  return (pair) => ({
    pair,
    source: viewSource(pair.source),
    target: viewTarget(pair.target),
  });
}

function makeSideViewer(locale: string, classOf: UnitClasses): (content: Content) => SideText {
  const language = findLanguage(locale);
  const primary = new Intl.Locale(locale).language;
  return (content) => {
    const text = withoutCodes(content);
    let letters = 0;
    let digits = 0;
    let spaces = 0;
    let words = 0;
    let isWord = false;
    for (let at = 0; at < text.length; at++)
      switch (classOf(text.charCodeAt(at))) {
        case LETTER:
        case MARK:
          letters++;
          if (!isWord) words++;
          isWord = true;
          break;
        case DIGIT:
          digits++;
          if (!isWord) words++;
          isWord = true;
          break;
        case SPACE:
          spaces++;
          isWord = false;
      }
    return {
      language,
      primary,
      text,
      lower: language.lower(text.normalize('NFC')),
      letters,
      digits,
      signs: text.length - spaces,
      words,
    };
  };
}

/** The text between inline codes; codes leave nothing. */
function withoutCodes(content: Content): string {
  if (content.length === 1 && typeof content[0] === 'string') return content[0];
  let text = '';
  for (const part of content) if (typeof part === 'string') text += part;
  return text;
}
