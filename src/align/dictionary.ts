/** Words and their translations, from a word list or a termbase. */
export interface Dictionary {
  /** Translations of a source word in lower case; empty for an unknown one. */
  translations(word: string): readonly string[];
}

/** A dictionary of pairs of single words in lower case; a word may stand in several pairs. */
export function buildDictionary(pairs: Iterable<readonly [string, string]>): Dictionary {
  const entries = new Map<string, Set<string>>();
  for (const [source, target] of pairs) {
    const entry = entries.get(source);
    if (entry === undefined) entries.set(source, new Set([target]));
    else entry.add(target);
  }
  const lists = new Map([...entries].map(([source, targets]) => [source, [...targets]]));
  return { translations: (word) => lists.get(word) ?? [] };
}
