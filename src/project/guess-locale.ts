/** The locale before the extension, as in `report.tr.txt` or `report.en-GB.txt`. */
const IN_NAME = /\.([a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\.\w+$/;

/** The locale that a file's name tells; `undefined` when it tells none that exists. */
export function guessLocale(path: string): string | undefined {
  const name = IN_NAME.exec(path)?.[1]?.replaceAll('_', '-');
  if (name === undefined) return undefined;
  try {
    const locale = new Intl.Locale(name);
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return names.of(locale.language) === undefined ? undefined : locale.toString();
  } catch {
    return undefined; // RangeError: it looked like a locale and is none
  }
}
