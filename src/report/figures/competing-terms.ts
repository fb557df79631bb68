import type { Rendering, TermRenderings } from '../../model/results/renderings.ts';

/** A term and its renderings by status. */
export interface CompetingTerm {
  readonly term: TermRenderings;
  readonly dominant?: Rendering;
  readonly accepted: readonly Rendering[];
  /** Most frequent first. */
  readonly deviant: readonly Rendering[];
  /** Places of all deviant renderings together. */
  readonly deviations: number;
}

/**
 * The terms that were rendered in ways that compete: those with at least one deviant rendering,
 * the one with most deviations first, then by term. Accepted variants alone do not compete.
 */
export function competingTerms(terms: readonly TermRenderings[]): readonly CompetingTerm[] {
  const competing: CompetingTerm[] = [];
  for (const term of terms) {
    const deviant = term.renderings.filter(({ status }) => status === 'deviant');
    if (deviant.length === 0) continue;
    const dominant = term.renderings.find(({ status }) => status === 'dominant');
    competing.push({
      term,
      ...(dominant !== undefined && { dominant }),
      accepted: term.renderings.filter(({ status }) => status === 'accepted'),
      deviant: deviant.toSorted((a, b) => b.places.length - a.places.length),
      deviations: deviant.reduce((sum, { places }) => sum + places.length, 0),
    });
  }
  return competing.sort(
    (a, b) => b.deviations - a.deviations || (a.term.term < b.term.term ? -1 : 1),
  );
}
