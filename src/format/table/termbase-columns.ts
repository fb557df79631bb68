import type { Row } from './read-cells.ts';
import { toTableFault } from './read-cells.ts';

/** Facts of a concept; one column each. */
const CONCEPT_COLUMNS = ['id', 'definition', 'domain'] as const;

/** Facts of a term: `pos` for all terms of a row, `pos:tr` for its Turkish one. */
const TERM_COLUMNS = ['status', 'note', 'pos', 'context', 'match', 'case', 'forms'] as const;

/** Between the forms of one cell. */
export const FORM_SEPARATOR = '|';

/** Enough of BCP 47 (RFC 5646, 2.1) to tell a locale from another word. */
const LOCALE = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/;

/** Columns of a termbase by number. */
export interface TermbaseColumns {
  readonly count: number;
  /** The locales, in the order of the table. */
  readonly locales: readonly { readonly locale: string; readonly at: number }[];
  /** Number of the column with a fact of concepts; absent when there is none. */
  find(name: (typeof CONCEPT_COLUMNS)[number]): number | undefined;
  /** The same of a fact of terms in a locale: its own column before the one for all. */
  findFor(name: string, locale: string): readonly number[];
}

function isKnown(name: string): boolean {
  const [fact, locale] = splitName(name);
  if (locale !== undefined) return TERM_COLUMNS.some((one) => one === fact) && LOCALE.test(locale);
  return [...CONCEPT_COLUMNS, ...TERM_COLUMNS].some((one) => one === name);
}

function splitName(name: string): readonly [fact: string, locale?: string] {
  const at = name.indexOf(':');
  return at === -1 ? [name] : [name.slice(0, at).trim(), name.slice(at + 1).trim()];
}

const canonical = (locale: string): string => locale.replaceAll('_', '-');

/**
 * The columns that a header names.
 *
 * @throws {FormatError} `table/structure` for a column of another name, one that stands twice, a fact
 *   of a locale that has no column, and a header without a locale.
 */
export function readTermbaseColumns(header: Row): TermbaseColumns {
  const names = header.map(({ text }) => text.trim());
  const locales = names.flatMap((name, at) =>
    !isKnown(name) && LOCALE.test(name) ? [{ locale: canonical(name), at }] : [],
  );
  for (const [at, name] of names.entries()) {
    const cell = header[at]!;
    const [fact, locale] = splitName(name);
    if (!isKnown(name) && !LOCALE.test(name))
      throw toTableFault(
        cell,
        name === '' ? 'a column has no name' : `column "${name}" is no locale`,
        `a locale such as en, or ${[...CONCEPT_COLUMNS, ...TERM_COLUMNS].join(', ')}`,
      );
    if (names.indexOf(name) !== at)
      throw toTableFault(cell, `column "${name}" stands twice`, 'each column once');
    if (locale !== undefined && !locales.some((one) => one.locale === canonical(locale)))
      throw toTableFault(
        cell,
        `column "${name}" is about a locale without a column`,
        `a column "${locale}", or ${fact} of one of ${locales.map((one) => one.locale).join(', ')}`,
      );
  }
  if (locales.length === 0)
    throw toTableFault(header[0]!, 'the header names no locale', 'a header such as en,tr');
  const at = (test: (name: string) => boolean): readonly number[] => {
    const found = names.findIndex(test);
    return found === -1 ? [] : [found];
  };
  return {
    count: names.length,
    locales,
    find: (name) => at((one) => one === name)[0],
    findFor: (name, locale) => [
      ...at((one) => {
        const [fact, of] = splitName(one);
        return fact === name && of !== undefined && canonical(of) === locale;
      }),
      ...at((one) => one === name),
    ],
  };
}
