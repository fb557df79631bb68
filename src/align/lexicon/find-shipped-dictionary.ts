import { displayNamePairs } from '../../language/lexicon/display-name-pairs.ts';
import { findShippedPairs } from '../../language/lexicon/find-shipped-pairs.ts';
import { findLanguage } from '../../language/find-language.ts';
import { buildDictionary, type Dictionary } from './dictionary.ts';

/** One dictionary a pair of languages: pairs are few, and each costs a tenth of a second to build. */
const BUILT = new Map<string, Dictionary | undefined>();

/**
 * What the program knows of a pair of languages: the shipped lexicon where there is one, and the
 * names of countries, languages, months, days and currencies, which every runtime has. Built at the
 * first call, kept for later ones; `undefined` when both are one language.
 *
 * @throws {RangeError} when a locale is not a BCP 47 name.
 */
export function findShippedDictionary(
  sourceLocale: string,
  targetLocale: string,
): Dictionary | undefined {
  const source = findLanguage(sourceLocale);
  const target = findLanguage(targetLocale);
  const key = `${source.locale} ${target.locale}`;
  if (!BUILT.has(key)) {
    const pairs = [
      ...findShippedPairs(source.locale, target.locale),
      ...displayNamePairs(source.locale, target.locale),
    ];
    BUILT.set(key, pairs.length === 0 ? undefined : buildDictionary(pairs, { source, target }));
  }
  return BUILT.get(key);
}
