/**
 * The locales of a memory that will do for the one asked for, the nearest first: itself, then those
 * it is the beginning of (`en` is of `en-GB`) or that are the beginning of it. `en-GB` never finds
 * `en-US`, nor `sr-Latn` `sr-Cyrl` (compare BCP 47 / RFC 4647, 3.3 and 3.4).
 *
 * @throws {RangeError} when `asked` is not a well-formed BCP 47 name
 */
export function findLocales(asked: string, present: readonly string[]): readonly string[] {
  const wanted = canonicalLocale(asked);
  const distance = (locale: string): number =>
    Math.abs(locale.split('-').length - wanted.split('-').length);
  return present
    .filter((locale) => isWithin(locale, wanted) || isWithin(wanted, locale))
    .sort((one, other) => distance(one) - distance(other) || (one < other ? -1 : 1));
}

function isWithin(locale: string, range: string): boolean {
  return locale === range || locale.startsWith(`${range}-`);
}

/**
 * A locale name as it is stored: `EN_gb` is `en-GB`.
 *
 * @throws {RangeError} when it is not a well-formed BCP 47 name
 */
export function canonicalLocale(locale: string): string {
  return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0]!;
}
