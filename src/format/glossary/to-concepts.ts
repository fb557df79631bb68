import type { Concept, Term } from '../../model/concept.ts';
import type { TermReaderOptions } from '../reader-options.ts';

/** One row of a bilingual glossary. */
export interface GlossaryRow {
  /** Rows of one concept share it. */
  readonly key: string;
  /** Absent: the number of the concept is its id. */
  readonly id?: string;
  readonly source: Term;
  readonly target?: Term;
  readonly definition?: string;
  readonly domain?: string;
}

function addTerm(terms: Term[], term: Term): void {
  if (terms.some(({ locale, text }) => locale === term.locale && text === term.text)) return;
  terms.push(term);
}

/** Tells of the terms of a row and their places. */
export function reportTerms(
  { source, target }: GlossaryRow,
  places: readonly [source: Place, target: Place],
  { onTerm }: TermReaderOptions,
): void {
  onTerm?.(source, places[0]);
  if (target !== undefined) onTerm?.(target, places[1]);
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Rows as concepts, in the order of their first rows; terms come by side, each once. */
export function toConcepts(rows: Iterable<GlossaryRow>): readonly Concept[] {
  const byKey = new Map<string, GlossaryRow[]>();
  for (const row of rows) {
    const before = byKey.get(row.key);
    if (before === undefined) byKey.set(row.key, [row]);
    else before.push(row);
  }
  return [...byKey.values()].map((list, at): Concept => {
    const terms: Term[] = [];
    for (const { source } of list) addTerm(terms, source);
    for (const { target } of list) if (target !== undefined) addTerm(terms, target);
    const first = list[0]!;
    const definition = list.find((row) => row.definition !== undefined)?.definition;
    const domain = list.find((row) => row.domain !== undefined)?.domain;
    return {
      id: first.id ?? `c${at + 1}`,
      ...(definition !== undefined && { definition }),
      ...(domain !== undefined && { domain }),
      terms,
    };
  });
}
