/**
 * Text in which letters that people take for one are one: small and capital, and İ, I, ı, i. Every place
 * stays where it was: the fold is as long as the text.
 */
export function foldLetters(text: string): string {
  const folded = text.replaceAll(/[İIı]/g, 'i').toLocaleLowerCase('en');
  // no other letter changes its length when it becomes small; should one, places matter more
  return folded.length === text.length ? folded : text;
}

/**
 * A regular expression's source in which İ, I and ı are i, to be used with the flag `i` on text that
 * {@link foldLetters} made. Escapes, names of groups and of properties stay.
 */
export function foldPattern(source: string): string {
  return source.replaceAll(
    /\\p\{[^}]*\}|\\k<[^>]*>|\(\?<[\p{ID_Start}$_][^>]*>|\\[^]|[İIı]/giu,
    (found) => (/^[İIı]$/.test(found) ? 'i' : found),
  );
}
