import type { SegmentState } from '../../../model/unit.ts';

/** States as XLIFF 1.2 names them (2.3, `state`); the opposite of the table in `read-unit-1.ts`. */
export const states1: Readonly<Record<SegmentState, string>> = {
  initial: 'new',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};
