import type { Termbase } from '../../model/concept.ts';
import type { TermEntry } from './compile-terms.ts';

/** The terms of a termbase in the language of a locale, whatever their region, in its order. */
export function selectTerms(termbase: Termbase, locale: string): readonly TermEntry[] {
  const language = languageOf(locale);
  return termbase.concepts.flatMap(({ id, terms }) =>
    terms
      .filter((term) => languageOf(term.locale) === language)
      .map((term) => ({ concept: id, term })),
  );
}

/** The primary subtag of a locale (BCP 47, section 2.2.1), in lower case. */
export function languageOf(locale: string): string {
  return locale.split(/[-_]/)[0]!.toLocaleLowerCase('en');
}
