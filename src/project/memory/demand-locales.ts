import { FormatError } from '../../model/format-error.ts';
import { isLocale } from '../../language/is-locale.ts';
import type { TmxUnit } from '../../format/tmx/tmx-unit.ts';
import type { Direction } from './memory-locales.ts';

const EXPECTED = 'a BCP 47 name, such as tr or en-GB';

/**
 * Refuses locales of an XLIFF file that no memory can have. Files with such are good for all that asks no memory.
 *
 * @throws {FormatError} `xliff/structure`
 */
export function demandLocales(locales: Partial<Direction>, path: string): void {
  for (const side of ['source', 'target'] as const) {
    const locale = locales[`${side}Locale`];
    if (locale !== undefined && !isLocale(locale))
      throw new FormatError(`the ${side} locale “${locale}” is no name of a locale`, {
        fault: 'xliff/structure',
        path,
        expected: `${EXPECTED}, in the file or by --${side}-locale`,
      });
  }
}

/** Tells, of the units of a TMX file one after another, why no memory can take one in. */
export function createTmxLocaleCheck(path: string): (unit: TmxUnit) => FormatError | undefined {
  const known = new Set<string>();
  return ({ variants }) => {
    for (const { locale, at } of variants) {
      if (known.has(locale)) continue;
      if (!isLocale(locale))
        return new FormatError(`the language “${locale}” of a tuv is no name of a locale`, {
          fault: 'tmx/structure',
          path,
          line: at[0],
          column: at[1],
          expected: EXPECTED,
        });
      known.add(locale);
    }
    return undefined;
  };
}
