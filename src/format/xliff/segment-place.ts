import type { SegmentPair } from '../../model/segment-pair.ts';

type SidePlace = NonNullable<SegmentPair['at']>['source'];

/** Where the two sides of a segment begin in their file: their `source` and `target` elements. */
export interface SegmentPlace {
  readonly source: SidePlace;
  /** Absent while there is no target. */
  readonly target?: SidePlace;
}

/** Places by {@link toSegmentKey}. */
export type SegmentPlaces = ReadonlyMap<string, SegmentPlace>;

/** One name for a segment of a file with several documents, units and segments. */
export function toSegmentKey(document: string, unit: string, segment: string): string {
  return JSON.stringify([document, unit, segment]);
}
