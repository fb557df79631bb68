/** Whether a name is a well-formed BCP 47 tag, so that {@link findLanguage} knows what to do with it. */
export function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name.replaceAll('_', '-')).length === 1;
  } catch {
    return false; // RangeError: not BCP 47
  }
}
