import type { RowTerm } from '../../../server/api/terms.ts';

/** A term that a key inserts. */
export interface InsertableTerm {
  readonly text: string;
  readonly concept: string;
}

/** Terms with a key of their own. */
const KEYS = 9;

/** What the keys 1…9 insert: the terms of the target language, in the order of the source; none that is forbidden. */
export function listInsertable(terms: readonly RowTerm[]): readonly InsertableTerm[] {
  const seen = new Set<string>();
  const list: InsertableTerm[] = [];
  for (const { concept, targets } of terms)
    for (const { text, status } of targets) {
      const name = `${concept}\n${text}`;
      if (status === 'deprecated' || seen.has(name)) continue;
      seen.add(name);
      list.push({ text, concept });
    }
  return list.slice(0, KEYS);
}
