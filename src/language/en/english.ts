import type { Language } from '../language.ts';
import { makeLanguage } from '../make-language.ts';
import { englishInflection } from './inflection.ts';
import { ENGLISH_SENTENCES } from './sentences.ts';
import { ENGLISH_STOP_WORDS } from './stop-words.ts';

/** English, of whatever region. */
export function english(locale: string): Language {
  return makeLanguage(locale, {
    decimal: '.',
    inflection: englishInflection,
    sentences: ENGLISH_SENTENCES,
    stopWords: ENGLISH_STOP_WORDS,
  });
}
