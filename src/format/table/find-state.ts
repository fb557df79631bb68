import type { SegmentState } from '../../model/unit.ts';

const states: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

/** The state of that name; absent for any other text. */
export function findState(name: string): SegmentState | undefined {
  return states.find((state) => state === name);
}
