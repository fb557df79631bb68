import type { Place, Side } from '../model/finding.ts';
import { toOriginalSpan, type MappedText } from '../model/positions/mapped-text.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import type { Span } from '../model/span.ts';

/**
 * Where a finding of a segment stands. Line and column are those at which the side begins, as far
 * as the reader kept them: text may have been unwrapped since.
 *
 * @param span in the flattened text of the side; absent: the whole side
 */
export function toPlace(pair: SegmentPair, side: Side, text: MappedText, span?: Span): Place {
  const at = pair.at?.[side];
  return {
    path: pair.path,
    ...(pair.document !== undefined && { document: pair.document }),
    unit: pair.unit,
    ...(pair.segment !== undefined && { segment: pair.segment }),
    side,
    ...(span !== undefined && { span: toOriginalSpan(text, span) }),
    ...(at !== undefined && { line: at[0], column: at[1] }),
  };
}
