import { FormatError } from '../../model/format-error.ts';
import type { Termbase } from '../../model/concept.ts';
import { selectTerms } from '../../terms/recognise/select-terms.ts';

/**
 * Says for which languages of the texts a termbase has no terms, so that a check which cannot find anything
 * does not pass in silence. An empty termbase is one that was just begun.
 *
 * @throws {FormatError} `termbase/unusable` when it has none for any of them.
 */
export function noteMissingTerms(
  termbase: Termbase,
  path: string,
  locales: readonly string[],
): readonly string[] {
  const there = [
    ...new Set(termbase.concepts.flatMap(({ terms }) => terms.map(({ locale }) => locale))),
  ];
  const missing = locales.filter((locale) => selectTerms(termbase, locale).length === 0);
  if (missing.length === 0 || there.length === 0) return [];
  if (missing.length === locales.length)
    throw new FormatError(`no term in ${missing.join(' or ')}, only in ${there.join(', ')}`, {
      fault: 'termbase/unusable',
      path,
      expected: 'terms in the languages of the texts; for a table, a header that names them',
    });
  return [
    `${path}: no terms in ${missing.join(' or ')}, only in ${there.join(', ')}; terms are not compared`,
  ];
}
