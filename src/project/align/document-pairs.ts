import type { Document } from '../../model/document.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';

/**
 * The translated segments of a document made from beads, as checks and exports see them: one a bead
 * with text on both sides.
 *
 * @param beads those that the document was made from, in the order of its segments
 */
export function documentPairs(
  { units }: Document,
  beads: readonly { readonly confidence: number }[],
  path: string,
): readonly SegmentPair[] {
  const segments = units.flatMap(({ id, parts }) =>
    parts.flatMap((part) => (part.type === 'segment' ? [{ unit: id, part }] : [])),
  );
  return segments.flatMap(({ unit, part }, number): SegmentPair[] => {
    const { id, source, target, state } = part;
    if (target === undefined || source.length === 0) return [];
    const { confidence } = beads[number]!;
    return [{ path, unit, segment: id, source, target, state, confidence }];
  });
}
