import type { Bead, Bitext } from '../../model/bead.ts';
import type { Document } from '../../model/document.ts';
import type { Metadata } from '../../model/note.ts';
import type { SegmentPlace } from '../../model/results/run-result.ts';
import type { Run } from '../../model/span.ts';
import type { Gap, Segment, Unit } from '../../model/unit.ts';
import type { Side } from '../segment/segment-side.ts';

/** A bitext as it is stored: a document, and where each bead went in it. */
export interface BitextDocument {
  readonly document: Document;
  /** One a bead, in the order of the beads. */
  readonly places: readonly SegmentPlace[];
}

/**
 * An aligned bitext as an XLIFF document: one unit a paragraph of the source, one segment a bead, the
 * space between as gaps. A bead that reaches into the next paragraph draws it into its unit. A bead
 * without a source becomes a segment with an empty source, so that no sentence of either side is
 * lost; one without a target is simply not translated. How the beads came about stands in metadata.
 */
export function buildBitextDocument(bitext: Bitext, source: Side, target: Side): BitextDocument {
  const drafts = gatherUnits(bitext.beads, source);
  const places: SegmentPlace[] = [];
  const units = drafts.map(({ paragraph, beads }): Unit => {
    const id = `p${paragraph + 1}`;
    const parts: (Segment | Gap)[] = [];
    const metadata: Metadata[] = [describePlace(source, paragraph, beads)];
    for (const bead of beads) {
      const segment = `s${places.length + 1}`;
      if (parts.length > 0) parts.push({ type: 'gap', source: [' '], target: [' '] });
      parts.push(toSegment(segment, bead, source, target));
      metadata.push(describeBead(segment, bead));
      places.push({ unit: id, segment });
    }
    return { type: 'unit', id, translate: true, parts, metadata };
  });
  const document: Document = {
    type: 'document',
    id: 'bitext',
    original: source.path,
    sourceLocale: bitext.sourceLocale,
    targetLocale: bitext.targetLocale,
    units,
  };
  return { document, places };
}

interface UnitDraft {
  readonly paragraph: number;
  readonly beads: Bead[];
}

/** Which beads share a unit: those of one paragraph, and of the paragraphs that a bead binds together. */
function gatherUnits(beads: readonly Bead[], source: Side): readonly UnitDraft[] {
  const drafts: UnitDraft[] = [];
  let reached = -1;
  for (const bead of beads) {
    const [start, end] = bead.source;
    const first = source.sentences[start]?.paragraph;
    const draft = drafts.at(-1);
    if (draft !== undefined && (start === end || first === undefined || first <= reached))
      draft.beads.push(bead);
    else drafts.push({ paragraph: start === end ? 0 : (first ?? 0), beads: [bead] });
    if (end > start) reached = source.sentences[end - 1]!.paragraph;
    // a text that begins with sentences of the target only: they wait in the first paragraph's unit
    else if (reached === -1) reached = 0;
  }
  return drafts;
}

function toSegment(id: string, bead: Bead, source: Side, target: Side): Segment {
  const from = joinSentences(source, bead.source);
  const to = joinSentences(target, bead.target);
  return {
    type: 'segment',
    id,
    source: from === '' ? [] : [from],
    ...(to !== '' && { target: [to] }),
    state: to === '' ? 'initial' : 'translated',
  };
}

/** The sentences of a run with one space between them; `''` for none. */
export function joinSentences(side: Side, [start, end]: Run): string {
  return side.sentences
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}

function describePlace(source: Side, paragraph: number, beads: readonly Bead[]): Metadata {
  const sentences = source.sentences.filter((sentence) => sentence.paragraph === paragraph);
  const runs = sentences.flatMap(({ mapped }) => mapped.runs);
  const lines = runs.length === 0 ? '' : String(source.locate(runs[0]!.originalStart).line);
  return {
    category: 'origin',
    entries: [
      { key: 'kind', value: source.isHeading[paragraph] === true ? 'heading' : 'paragraph' },
      ...(lines === '' ? [] : [{ key: 'line', value: lines }]),
      { key: 'beads', value: String(beads.length) },
    ],
  };
}

function describeBead(segment: string, bead: Bead): Metadata {
  const kind = `${bead.source[1] - bead.source[0]}-${bead.target[1] - bead.target[0]}`;
  return {
    category: 'alignment',
    segment,
    entries: [
      { key: 'bead', value: kind },
      { key: 'confidence', value: bead.confidence.toFixed(2) },
      { key: 'tool', value: 'kosut align' },
    ],
  };
}
