/** Names of the months by language, from the first to the twelfth, in lower case. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: 'january february march april may june july august september october november december'.split(
    ' ',
  ),
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'.split(' '),
};

/** The number of the month that a word in lower case begins with (mart'ın, sept), 1 to 12. */
export function findMonth(word: string, primary: string): number | undefined {
  const at = (MONTHS[primary] ?? []).findIndex(
    (name) =>
      word.startsWith(name) || (word.length >= 3 && word.length <= 4 && name.startsWith(word)),
  );
  return at < 0 ? undefined : at + 1;
}

/**
 * Names of the months in lower case; none for languages whose months are not known.
 *
 * @param primary primary subtag of the language, such as `tr`
 */
export function monthNames(primary: string): readonly string[] {
  return MONTHS[primary] ?? [];
}
