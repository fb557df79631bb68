import type { SegmentPair } from './segment-pair.ts';

/** What names a segment among those of several files; places of findings and pairs have it. */
export type SegmentName = Pick<SegmentPair, 'path' | 'document' | 'unit' | 'segment'>;

/** One key for a segment: ids of units are unique in their document only (XLIFF 2.1, 4.3.1.19). */
export function toPlaceKey({ path, document, unit, segment }: SegmentName): string {
  return JSON.stringify([path, document, unit, segment]);
}
