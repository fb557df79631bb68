import type { Termbase } from '../../model/concept.ts';
import { reviewTermbase } from '../../terms/review-termbase.ts';

/**
 * Says that a termbase has terms or concepts twice: no fault, since nothing is judged otherwise for it, but
 * whoever edits one of the two will wonder.
 */
export function noteRepeatedTerms(termbase: Termbase, path: string): readonly string[] {
  const repeated = [...reviewTermbase(termbase)].filter(
    ({ rule: { name } }) => name === 'termbase/same-concept' || name === 'termbase/repeated-term',
  );
  const [first] = repeated;
  if (first === undefined) return [];
  const others = repeated.length === 1 ? '' : ` (and ${String(repeated.length - 1)} more)`;
  return [`${path}: ${first.message}${others}; kosut terms validate shows where`];
}
