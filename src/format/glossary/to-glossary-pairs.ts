import type { Concept, Term, Termbase } from '../../model/concept.ts';
import type { GlossaryLocales } from './glossary-options.ts';

/** One row of a bilingual glossary to be written. */
export interface GlossaryPair {
  readonly concept: Concept;
  readonly source: Term;
  readonly target: Term;
}

/**
 * Every source term of a concept with every target term, in the order of the termbase. What nobody
 * should use is no translation: deprecated terms are left out.
 */
export function* toGlossaryPairs(
  { concepts }: Termbase,
  { sourceLocale, targetLocale }: GlossaryLocales,
): Generator<GlossaryPair, void> {
  for (const concept of concepts) {
    const of = (locale: string): readonly Term[] =>
      concept.terms.filter((term) => term.locale === locale && term.status !== 'deprecated');
    for (const source of of(sourceLocale))
      for (const target of of(targetLocale)) yield { concept, source, target };
  }
}
