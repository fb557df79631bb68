import type { SegmentPair } from '../model/segment-pair.ts';

type SidePlace = NonNullable<SegmentPair['at']>['source'];

/** Where the sides of a segment begin in their file (`source` and `target`), and how much room there is. */
export interface SegmentPlace {
  readonly source: SidePlace;
  /** Absent while there is no target. */
  readonly target?: SidePlace;
  /** The most characters (code points) the target may have; absent: no limit. */
  readonly maxLength?: number;
}

/** Places by {@link toSegmentKey}. */
export type SegmentPlaces = ReadonlyMap<string, SegmentPlace>;

/** One name for a segment of a file with several documents, units and segments. */
export function toSegmentKey(document: string, unit: string, segment: string): string {
  return JSON.stringify([document, unit, segment]);
}
