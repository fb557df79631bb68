import type { RowFilter } from '../../server/api/segments.ts';
import type { RowTrait } from '../../server/api/segments.ts';
import type { SegmentState } from '../../model/unit.ts';

/** What the rows of the grid must have in common, as the filter bar holds it. */
export interface GridFilter {
  readonly text: string;
  readonly isRegex: boolean;
  /** Off: İ and i, I and ı count as the same, whatever the language. */
  readonly matchesCase: boolean;
  readonly side: 'source' | 'target' | 'both';
  readonly states: readonly SegmentState[];
  readonly has: readonly RowTrait[];
}

/** The filter as the body of a request has it; what lets everything through is left out. */
export function toRowFilter(filter: GridFilter): RowFilter {
  return {
    ...(filter.text !== '' && {
      text: filter.text,
      side: filter.side,
      ...(filter.isRegex && { regex: true }),
      ...(filter.matchesCase && { case: true }),
    }),
    ...(filter.states.length > 0 && { state: filter.states }),
    ...(filter.has.length > 0 && { has: filter.has }),
  };
}
