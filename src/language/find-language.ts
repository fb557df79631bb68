import { english } from './en/english.ts';
import { fallbackLanguage } from './fallback-language.ts';
import type { Language } from './language.ts';
import { turkish } from './tr/turkish.ts';

/** The languages with a folder of their own, by primary subtag. */
const LANGUAGES: Readonly<Record<string, (locale: string) => Language>> = {
  en: english,
  tr: turkish,
};

/** Made once a locale, as it was spelled: texts of one locale come by the thousand. */
const FOUND = new Map<string, Language>();

/**
 * What is known of the language of a locale; the fallback for languages without a folder.
 *
 * @throws {RangeError} when `locale` is not a well-formed BCP 47 name.
 */
export function findLanguage(locale: string): Language {
  const found = FOUND.get(locale);
  if (found !== undefined) return found;
  const [canonical] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
  if (canonical === undefined) throw new RangeError(`no locale: ${locale}`);
  const primary = new Intl.Locale(canonical).language;
  const make = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary]! : fallbackLanguage;
  const language = make(canonical);
  FOUND.set(locale, language);
  return language;
}
