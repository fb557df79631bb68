import type { Concept, Termbase } from '../model/concept.ts';
import type { TermCandidate } from './extract-terms.ts';

/**
 * Candidates as a termbase to be reviewed. Every term is `admitted`, for nobody has preferred it yet: a
 * check against it accepts each rendering that recurs. Notes tell the counts, contexts the shortest
 * sentence.
 */
export function candidatesToTermbase(
  candidates: readonly TermCandidate[],
  locales: { readonly sourceLocale: string; readonly targetLocale: string },
): Termbase {
  const concepts = candidates.map((candidate, at): Concept => {
    const { source, target, others, usual } = candidate;
    const accepted = others.filter(({ status, text }) => status === 'accepted' && text !== target);
    const note = describeCandidate(candidate);
    const context = usual.places
      .map(({ text }) => text)
      .reduce((best, text) => (text.length < best.length ? text : best));
    return {
      id: `c${at + 1}`,
      terms: [
        { locale: locales.sourceLocale, text: source, status: 'admitted', note },
        {
          locale: locales.targetLocale,
          text: target,
          status: 'admitted',
          context,
          note,
        },
        ...accepted.map(({ text, places }) => ({
          locale: locales.targetLocale,
          text,
          status: 'admitted' as const,
          note: `${places.length}×`,
        })),
      ],
    };
  });
  return { type: 'termbase', concepts };
}

/** `12 of 14; also dizin (2)`: what a reviewer must know of a candidate. */
function describeCandidate({ count, rendered, others }: TermCandidate): string {
  const also = others.map(({ text, places }) => `${text} (${places.length})`).join(', ');
  return `${rendered} of ${count}${also === '' ? '' : `; also ${also}`}`;
}
