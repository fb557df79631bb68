import { findLanguage } from '../../language/find-language.ts';

/** What to say of languages whose forms are only guessed at: findings of terms are to be taken with care. */
export function noteGuessing(locales: readonly string[]): readonly string[] {
  const guessed = locales.filter((locale) => findLanguage(locale).inflection.confidence !== 'high');
  if (guessed.length === 0) return [];
  const names = [...new Set(guessed)].join(' and ');
  return [
    `the forms of ${names} words are guessed from their endings: findings of terms may be wrong`,
  ];
}
