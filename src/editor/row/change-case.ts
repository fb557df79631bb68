/**
 * The next of the three ways to write words, as Shift+F3 of other programs does: small letters, a capital in front of each
 * word, capitals; then from the beginning. By the rules of the language: of i a Turkish text has İ.
 *
 * @param locale BCP 47; one that is not known goes by the letters alone
 */
export function changeCase(text: string, locale: string): string {
  const [lower, upper] = [toLower(text, locale), toUpper(text, locale)];
  if (text === upper) return lower;
  const titled = lower.replace(
    // a letter with what may stand in front of it in its word: ’ and marks belong to the word
    /(?<![\p{L}\p{N}\p{M}'’])\p{L}/gu,
    (letter) => toUpper(letter, locale),
  );
  return text === lower && titled !== lower ? titled : upper;
}

function toLower(text: string, locale: string): string {
  try {
    return text.toLocaleLowerCase(locale);
  } catch {
    return text.toLocaleLowerCase('en');
  }
}

function toUpper(text: string, locale: string): string {
  try {
    return text.toLocaleUpperCase(locale);
  } catch {
    return text.toLocaleUpperCase('en');
  }
}
