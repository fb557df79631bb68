import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Document } from '../../model/document.ts';
import type { Segment, Unit } from '../../model/unit.ts';
import type { DocumentHead } from '../../format/xliff/read/create-xliff-reader.ts';
import type { Query } from '../../memory/memory-index.ts';

/** A segment to translate, with all that a look-up can use. */
export interface ListedSegment<OfUnit extends { readonly unit: Unit } = { readonly unit: Unit }> {
  readonly document: DocumentHead;
  /** What its unit came with. */
  readonly of: OfUnit;
  readonly segment: Segment;
  readonly query: Query;
}

/** `u12`, `tu-3`, `7`: made by counting, so that the same id in another file means nothing. */
const COUNTED_ID = /^[a-z]{0,5}[-_.:]?\d*$/i;

/** Lists the segments of documents that come unit by unit: each when its neighbour behind it is known. */
export interface SegmentLister<OfUnit extends { readonly unit: Unit }> {
  /** Another document begins; hands out the last segment of the one before. */
  startDocument(head: DocumentHead): readonly ListedSegment<OfUnit>[];
  unit(of: OfUnit): readonly ListedSegment<OfUnit>[];
  end(): readonly ListedSegment<OfUnit>[];
}

interface Waiting<OfUnit> {
  readonly of: OfUnit;
  readonly segment: Segment;
  readonly text: string;
  readonly before: string | undefined;
}

/** Starts with no document: none of its units may come before one. */
export function createSegmentLister<
  OfUnit extends { readonly unit: Unit },
>(): SegmentLister<OfUnit> {
  let document: DocumentHead | undefined;
  let waiting: Waiting<OfUnit> | undefined;
  const release = (after: string | undefined): readonly ListedSegment<OfUnit>[] => {
    if (waiting === undefined) return [];
    const { of, segment, before } = waiting;
    const { unit } = of;
    const isOnly = unit.parts.length === 1;
    const query = {
      source: segment.source,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(!COUNTED_ID.test(unit.id) && { id: isOnly ? unit.id : `${unit.id}#${segment.id}` }),
    };
    return [{ document: document!, of, segment, query }];
  };
  const end = (): readonly ListedSegment<OfUnit>[] => {
    const last = release(undefined);
    waiting = undefined;
    return last;
  };
  return {
    startDocument(head) {
      const last = end();
      document = head;
      return last;
    },
    unit(of) {
      if (!of.unit.translate) return [];
      const listed: ListedSegment<OfUnit>[] = [];
      for (const part of of.unit.parts) {
        if (part.type !== 'segment') continue;
        const text = toPlainText(part.source);
        if (text.trim() === '') continue;
        listed.push(...release(text));
        waiting = { of, segment: part, text, before: waiting?.text };
      }
      return listed;
    },
    end,
  };
}

/** The segments of a document that are to be translated, each with its neighbours. */
export function* listSegments(document: Document): Generator<ListedSegment, void> {
  const lister = createSegmentLister();
  lister.startDocument(document);
  for (const unit of document.units) yield* lister.unit({ unit });
  yield* lister.end();
}
