import { toPlainText } from '../../model/flatten-content.ts';
import type { Document } from '../../model/document.ts';
import type { Segment, Unit } from '../../model/unit.ts';
import type { Query } from '../../memory/memory-index.ts';

/** A segment to translate, with all that a look-up can use. */
export interface ListedSegment {
  readonly document: Document;
  readonly unit: Unit;
  readonly segment: Segment;
  readonly query: Query;
}

/** `u12`, `tu-3`, `7`: made by counting, so that the same id in another file means nothing. */
const COUNTED_ID = /^[a-z]{0,5}[-_.:]?\d*$/i;

/** The segments of a document that are to be translated, each with its neighbours. */
export function listSegments(document: Document): readonly ListedSegment[] {
  const listed: { readonly unit: Unit; readonly segment: Segment }[] = [];
  for (const unit of document.units) {
    if (!unit.translate) continue;
    for (const part of unit.parts)
      if (part.type === 'segment' && toPlainText(part.source).trim() !== '')
        listed.push({ unit, segment: part });
  }
  const texts = listed.map(({ segment }) => toPlainText(segment.source));
  return listed.map(({ unit, segment }, at) => {
    const [before, after] = [texts[at - 1], texts[at + 1]];
    const isOnly = unit.parts.length === 1;
    return {
      document,
      unit,
      segment,
      query: {
        source: segment.source,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        ...(!COUNTED_ID.test(unit.id) && { id: isOnly ? unit.id : `${unit.id}#${segment.id}` }),
      },
    };
  });
}
