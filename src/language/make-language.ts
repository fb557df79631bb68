import { findNumbers } from './find-numbers.ts';
import { findWords } from './find-words.ts';
import { foldText } from './fold-text.ts';
import type { Inflection } from './inflection.ts';
import type { Language } from './language.ts';
import type { SentenceRules } from './sentence-rules.ts';
import { splitApostrophe } from './split-apostrophe.ts';

/** What one language says of itself; everything else follows from its locale. */
export interface LanguageData {
  readonly decimal: '.' | ',';
  readonly inflection: Inflection;
  readonly sentences: SentenceRules;
  readonly stopWords: ReadonlySet<string>;
}

/** Puts a language together from its locale and its own data. */
export function makeLanguage(locale: string, data: LanguageData): Language {
  const lower = (text: string): string => text.toLocaleLowerCase(locale);
  return {
    locale,
    lower,
    upper: (text) => text.toLocaleUpperCase(locale),
    fold: (text) => foldText(text, lower),
    words: findWords,
    numbers: (text) => findNumbers(text, data.decimal),
    splitApostrophe,
    inflection: data.inflection,
    sentences: data.sentences,
    stopWords: data.stopWords,
  };
}
