/** A year whose 2 January is a Monday. */
const YEAR = 2023;
const MONTHS = 12;
const DAYS = 7;
/** A letter code has 26 × 26 values: those that name nothing are left out by the runtime itself. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Names that the runtime knows in both languages (Unicode CLDR, through `Intl`): regions (ISO
 * 3166-1), languages (ISO 639-1), currencies (ISO 4217), months and days of the week. Names that are
 * the same in both need no dictionary and are left out, so for one language there are none.
 *
 * @throws {RangeError} when a locale is not a BCP 47 name.
 */
export function displayNamePairs(
  sourceLocale: string,
  targetLocale: string,
): readonly (readonly [string, string])[] {
  const source = namesOf(sourceLocale);
  const target = namesOf(targetLocale);
  const pairs: (readonly [string, string])[] = [];
  for (const [id, name] of source) {
    const other = target.get(id);
    if (other !== undefined && other !== name) pairs.push([name, other]);
  }
  return pairs;
}

/** Every name of a locale by what it names. */
function namesOf(locale: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const currencies = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' });
  const add = (id: string, name: string | undefined): void => {
    if (name !== undefined) names.set(id, name);
  };
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = first + second;
      add(`region ${code}`, regions.of(code));
      const language = code.toLocaleLowerCase('en');
      add(`language ${language}`, languages.of(language));
    }
  for (const code of Intl.supportedValuesOf('currency'))
    add(`currency ${code}`, currencies.of(code));
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  for (let at = 0; at < MONTHS; at++)
    add(`month ${at}`, month.format(new Date(Date.UTC(YEAR, at, 1))));
  for (let at = 0; at < DAYS; at++)
    add(`day ${at}`, day.format(new Date(Date.UTC(YEAR, 0, 2 + at))));
  return names;
}
