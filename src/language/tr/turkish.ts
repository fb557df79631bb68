import type { Language } from '../language.ts';
import { makeLanguage } from '../make-language.ts';
import { turkishInflection } from './inflection.ts';
import { TURKISH_SENTENCES } from './sentences.ts';
import { TURKISH_STOP_WORDS } from './stop-words.ts';

/** Turkish: dotted and dotless i, suffixes after apostrophes, ordinals with a dot. */
export function turkish(locale: string): Language {
  return makeLanguage(locale, {
    decimal: ',',
    inflection: turkishInflection,
    sentences: TURKISH_SENTENCES,
    stopWords: TURKISH_STOP_WORDS,
  });
}
