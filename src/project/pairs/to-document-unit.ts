import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Segment, Unit } from '../../model/unit.ts';

/**
 * Pairs of one unit as that unit of a document. Ids of tables may repeat, those of XLIFF may not: `id` is the unit's own,
 * and that of the pairs stays as its name.
 *
 * @param pairs at least one
 */
export function toDocumentUnit(pairs: readonly SegmentPair[], id: string): Unit {
  const parts = pairs.map(({ source, target, state = 'translated' }, number): Segment => ({
    type: 'segment',
    id: `s${number + 1}`,
    source,
    target,
    state,
  }));
  const { unit: name, context } = pairs[0]!;
  const notes = context === undefined ? undefined : [{ category: 'context', text: context }];
  return { type: 'unit', id, name, translate: true, parts, ...(notes && { notes }) };
}
