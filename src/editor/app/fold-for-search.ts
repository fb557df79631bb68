/** For finding a name by a few letters: capitals, and ı and i in both languages, count as the same. */
export function foldForSearch(text: string, language: string): string {
  return text.toLocaleLowerCase(language).replaceAll('ı', 'i').replaceAll('i̇', 'i').trim();
}
