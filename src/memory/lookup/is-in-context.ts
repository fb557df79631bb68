import type { Language } from '../../language/language.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import type { Query } from '../memory-index.ts';

/**
 * Whether an entry stood where the query stands: it has the same id, or at least one neighbour is
 * known to both and agrees, and none that both know disagrees. What only one of them knows says
 * nothing.
 */
export function isInContext(query: Query, tu: TranslationUnit, language: Language): boolean {
  if (query.id !== undefined && query.id === tu.id) return true;
  const fold = (text: string): string => language.fold(text).text.replaceAll(/\s+/g, ' ').trim();
  const known = [
    [query.before, tu.before],
    [query.after, tu.after],
  ].filter((pair): pair is [string, string] => pair.every((text) => text !== undefined));
  return known.length > 0 && known.every(([one, other]) => fold(one) === fold(other));
}
