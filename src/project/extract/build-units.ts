import { toPassageContent } from '../../format/extract/passage-content.ts';
import type { PageBox } from '../../format/extract/passage.ts';
import type { Language } from '../../language/language.ts';
import type { Content } from '../../model/content.ts';
import { contentLength, sliceContent } from '../../model/content/slice-content.ts';
import type { Metadata } from '../../model/note.ts';
import type { Gap, Segment, Unit } from '../../model/unit.ts';
import { findBreaks } from '../../segment/breaks/find-breaks.ts';
import { splitContent } from '../../segment/split-content.ts';
import type { OriginalPart } from './open-original.ts';

/** A unit for each passage, in order, cut into sentences. `merge` counts them in the same way. */
export function buildUnits(parts: readonly OriginalPart[], language: Language): readonly Unit[] {
  const units: Unit[] = [];
  for (const { encoded, extract } of parts)
    for (const passage of extract.passages)
      units.push({
        type: 'unit',
        id: toUnitId(units.length),
        ...(passage.name !== undefined && { name: passage.name }),
        translate: true,
        ...(passage.boxes !== undefined && { metadata: [toPlace(passage.boxes)] }),
        parts: cutSentences(toPassageContent(encoded.text, passage), language),
      });
  return units;
}

/** Page and corners (left, bottom, right, top) of each box. */
function toPlace(boxes: readonly PageBox[]): Metadata {
  return {
    category: 'kosut:place',
    entries: boxes.flatMap(({ page, left, bottom, right, top }) => [
      { key: 'page', value: String(page) },
      { key: 'box', value: [left, bottom, right, top].map(Math.round).join(' ') },
    ]),
  };
}

/** The id of the unit of a passage, by its number from 0 in the whole document. */
export function toUnitId(number: number): string {
  return `u${number + 1}`;
}

function cutSentences(content: Content, language: Language): readonly (Segment | Gap)[] {
  const parts: (Segment | Gap)[] = [];
  let at = 0;
  let count = 0;
  const addGap = (end: number): void => {
    if (end > at) parts.push({ type: 'gap', source: sliceContent(content, [at, end]) });
  };
  const addSegment = (source: Content): void => {
    parts.push({ type: 'segment', id: `s${++count}`, source, state: 'initial' });
  };
  for (const [start, end] of splitContent(content, (text) => findBreaks(text, language))) {
    addGap(start);
    addSegment(sliceContent(content, [start, end]));
    at = end;
  }
  if (count === 0) addSegment(content);
  else addGap(contentLength(content));
  return parts;
}
