import { contentLength, sliceContent } from '../model/content/slice-content.ts';
import type { Span } from '../model/span.ts';
import type { Gap, Segment } from '../model/unit.ts';

/** One sentence of a segment: where it stands in the source and in the target. */
export interface SegmentPiece {
  readonly source: Span;
  /** Absent for all when the segment has no target. */
  readonly target?: Span;
}

/**
 * A segment in pieces, gaps between and around them: together they hold what the segment holds. The first
 * piece keeps the id. What was reviewed was reviewed as a whole: pieces of it are `translated` (XLIFF 2.1,
 * 4.7.2.2).
 *
 * @param pieces at least one, in order, without overlap
 * @param nextId makes an id that the unit does not have
 */
export function splitSegmentAt(
  segment: Segment,
  pieces: readonly SegmentPiece[],
  nextId: () => string,
): readonly (Segment | Gap)[] {
  const { source, target } = segment;
  const parts: (Segment | Gap)[] = [];
  const state = segment.state === 'initial' ? 'initial' : 'translated';
  let at = 0;
  let targetAt = 0;
  const addGap = (end: number, targetEnd: number): void => {
    const between = sliceContent(source, [at, end]);
    const translated = target && sliceContent(target, [targetAt, targetEnd]);
    if (between.length === 0 && (translated === undefined || translated.length === 0)) return;
    parts.push({ type: 'gap', source: between, ...(translated && { target: translated }) });
  };
  for (const [number, piece] of pieces.entries()) {
    addGap(piece.source[0], piece.target?.[0] ?? 0);
    parts.push({
      type: 'segment',
      id: number === 0 ? segment.id : nextId(),
      source: sliceContent(source, piece.source),
      ...(target && piece.target && { target: sliceContent(target, piece.target) }),
      state,
    });
    at = piece.source[1];
    targetAt = piece.target?.[1] ?? 0;
  }
  addGap(contentLength(source), target === undefined ? 0 : contentLength(target));
  return parts;
}
