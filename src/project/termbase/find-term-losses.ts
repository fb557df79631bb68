import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { parseTermbase, type TermbaseLocales } from './read-termbase.ts';

/** What may be said of a concept or a term, in words for people. */
const CONCEPT_FACTS: readonly (readonly [keyof Concept, string])[] = [
  ['definition', 'definitions'],
  ['domain', 'domains'],
  ['note', 'notes of concepts'],
];
const TERM_FACTS: readonly (readonly [keyof Term, string])[] = [
  ['partOfSpeech', 'parts of speech'],
  ['termType', 'term types'],
  ['gender', 'genders'],
  ['usage', 'usages'],
  ['context', 'contexts'],
  ['note', 'notes'],
  ['match', 'exact matches'],
  ['isCaseSensitive', 'case-sensitive terms'],
  ['forms', 'lists of forms'],
];

/**
 * What a written termbase no longer says, each a line such as `3 of 5 definitions are left out`: found
 * by reading it back, so that it is true of whatever the form is.
 */
export function findTermLosses(
  termbase: Termbase,
  written: string,
  format: string,
  locales: TermbaseLocales,
): readonly string[] {
  const before = countFacts(termbase);
  const after = countFacts(parseTermbase(written, 'the new file', format, locales));
  return [...before].flatMap(([what, facts]) => {
    const left = [...facts].filter((fact) => after.get(what)?.has(fact) !== true).length;
    return left === 0
      ? []
      : [`${left} of ${facts.size} ${what} are left out: ${format} has no place for them`];
  });
}

/** The different facts of each kind: a glossary repeats those of a concept with several terms. */
function countFacts({ concepts }: Termbase): ReadonlyMap<string, ReadonlySet<string>> {
  const counts = new Map<string, Set<string>>();
  const add = (what: string, ...fact: readonly unknown[]): void => {
    const known = counts.get(what) ?? new Set();
    counts.set(what, known.add(JSON.stringify(fact)));
  };
  // white space of cells is told in another way by each form, and no loss
  const tidy = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
  for (const concept of concepts) {
    const [name] = concept.terms;
    for (const [field, what] of CONCEPT_FACTS)
      if (concept[field] !== undefined) add(what, tidy(name?.text), tidy(concept[field]));
    for (const term of concept.terms) {
      const { locale, status } = term;
      const text = tidy(term.text);
      add(status === 'deprecated' ? 'deprecated terms' : 'terms', locale, text);
      for (const [field, what] of TERM_FACTS)
        if (term[field] !== undefined) add(what, locale, text, tidy(term[field]));
    }
  }
  return counts;
}
