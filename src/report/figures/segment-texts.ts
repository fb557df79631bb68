import type { Side } from '../../model/finding.ts';
import type { BitextResult } from '../../model/results/run-result.ts';
import type { Span } from '../../model/span.ts';

/** What stands between two sentences of one segment; spans of findings count it. */
const BETWEEN_SENTENCES = ' ';

/** The sentences of one side of a bead, and where each stands in the text of the segment. */
export interface SegmentText {
  /** The sentences with one space between them, as the segment in the XLIFF holds them. */
  readonly text: string;
  readonly sentences: readonly {
    readonly number: number;
    readonly text: string;
    readonly span: Span;
  }[];
}

/** The text of one side of bead number `bead`, empty when the bead has no sentence there. */
export function segmentText(result: BitextResult, bead: number, side: Side): SegmentText {
  const [start, end] = result.bitext.beads[bead]?.[side] ?? [0, 0];
  const sentences: SegmentText['sentences'][number][] = [];
  let at = 0;
  for (let number = start; number < end; number++) {
    const text = result.bitext[side][number] ?? '';
    if (number > start) at += BETWEEN_SENTENCES.length;
    sentences.push({ number, text, span: [at, at + text.length] });
    at += text.length;
  }
  return { text: sentences.map(({ text }) => text).join(BETWEEN_SENTENCES), sentences };
}

/** The number of the bead that was stored as a segment; `undefined` when no bead was. */
export type BeadFinder = (place: {
  readonly unit: string;
  readonly segment?: string;
}) => number | undefined;

/** A look-up from the ids of findings and evidence to beads; without a segment the unit's first. */
export function buildBeadIndex(result: BitextResult): BeadFinder {
  const units = new Map<string, Map<string, number>>();
  result.places.forEach(({ unit, segment }, bead) => {
    const segments = units.get(unit) ?? new Map<string, number>();
    if (!segments.has(segment)) segments.set(segment, bead);
    units.set(unit, segments);
  });
  return ({ unit, segment }) => {
    const segments = units.get(unit);
    return segment === undefined ? segments?.values().next().value : segments?.get(segment);
  };
}
