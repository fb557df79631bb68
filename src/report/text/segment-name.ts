import type { Place } from '../../model/finding.ts';

/** The ids that lead to a segment inside its file, `u12/s1`; in a further document `f2/u12/s1`. */
export function formatSegmentName({
  document,
  unit,
  segment,
}: Pick<Place, 'document' | 'unit' | 'segment'>): string {
  return [document, unit, segment].filter((part) => part !== undefined).join('/');
}
