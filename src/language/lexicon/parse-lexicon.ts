/** A headword and one of its translations, words or short phrases. */
export type LexiconPair = readonly [headword: string, translation: string];

/** Pairs of a table of lines `headword: translation, translation`; blank lines are passed over. */
export function parseLexicon(table: string): readonly LexiconPair[] {
  const pairs: LexiconPair[] = [];
  for (const line of table.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon < 0) continue;
    const headword = line.slice(0, colon);
    for (const translation of line.slice(colon + 2).split(', '))
      pairs.push([headword, translation]);
  }
  return pairs;
}
