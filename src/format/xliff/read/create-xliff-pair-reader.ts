import type { SegmentPair } from '../../../model/segment-pair.ts';
import type { ReaderOptions } from '../../reader-options.ts';
import { type PairOrigin, unitPairs } from '../../to-pairs.ts';
import type { ChunkReader } from '../../xml/chunk-reader.ts';
import { createXliffReader, type DocumentHead, type XliffItem } from './create-xliff-reader.ts';

/** The path that pairs name, and which segments become pairs. */
export interface XliffPairOptions extends ReaderOptions {
  readonly path: string;
  /** Segments without a target too, marked as such. */
  readonly withUntranslated?: boolean;
  /** Called for each document, before its first pair. */
  readonly onDocument?: (head: DocumentHead) => void;
}

/**
 * A reader of the pairs of an XLIFF file that need not be in memory as a whole: those that `toPairs` makes of its
 * documents. Each piece must be read to its end before the next. Faults are those of `createXliffReader`.
 */
export function createXliffPairReader(options: XliffPairOptions): ChunkReader<SegmentPair> {
  const { path, withUntranslated = false } = options;
  const reader = createXliffReader(options);
  let origin: PairOrigin | undefined;
  function* toPairs(items: Iterable<XliffItem>): Generator<SegmentPair, void> {
    for (const item of items) {
      if (item.type === 'document') {
        const { head } = item;
        origin = { path, withUntranslated, ...(origin !== undefined && { document: head.id }) };
        options.onDocument?.(head);
        continue;
      }
      const { unit, places } = item;
      // no unit comes before its document
      yield* unitPairs(unit, origin!, (segment) => places.get(segment));
    }
  }
  return { read: (chunk) => toPairs(reader.read(chunk)), end: () => toPairs(reader.end()) };
}
