import type { Document } from '../../../model/document.ts';
import type { Unit } from '../../../model/unit.ts';
import type { ReaderOptions } from '../../reader-options.ts';
import type { Chunks } from '../../xml/chunk-reader.ts';
import { readChunks } from '../../xml/chunk-reader.ts';
import { createXliffReader, type DocumentHead } from './create-xliff-reader.ts';
import type { PartTraits } from '../resegment-unit.ts';
import type { SegmentPlace, SegmentPlaces } from '../../segment-place.ts';
import { toSegmentKey } from '../../segment-place.ts';

/** A file of XLIFF: one document for each `file` element, and where the segments stand. */
export interface XliffFile {
  readonly documents: readonly Document[];
  readonly places: SegmentPlaces;
  /** Which parts may be joined and split, by {@link toUnitKey}; units that say nothing have none. */
  readonly traits: ReadonlyMap<string, readonly PartTraits[]>;
}

/** One name for a unit of a file with several documents. */
export function toUnitKey(document: string, unit: string): string {
  return JSON.stringify([document, unit]);
}

/**
 * XLIFF 1.0 to 1.2 and 2.0 to 2.2, with the places of the segments. A faulty unit goes to `onFault`
 * and is left out.
 *
 * @throws {FormatError} `xml/malformed`, `xml/hostile`, `xliff/version`, `xliff/structure`
 */
export function readXliffFile(chunks: Chunks, options: ReaderOptions = {}): XliffFile {
  const places = new Map<string, SegmentPlace>();
  const traits = new Map<string, readonly PartTraits[]>();
  return { documents: readDocuments(chunks, options, { places, traits }), places, traits };
}

function readDocuments(
  chunks: Chunks,
  options: ReaderOptions,
  found:
    | {
        readonly places: Map<string, SegmentPlace>;
        readonly traits: Map<string, readonly PartTraits[]>;
      }
    | undefined,
): readonly Document[] {
  const drafts: { readonly head: DocumentHead; readonly units: Unit[] }[] = [];
  for (const item of readChunks(chunks, createXliffReader(options))) {
    if (item.type === 'document') {
      drafts.push({ head: item.head, units: [] });
      continue;
    }
    const { head, units } = drafts.at(-1)!;
    const { unit, traits, places } = item;
    units.push(unit);
    if (found === undefined) continue;
    if (traits !== undefined) found.traits.set(toUnitKey(head.id, unit.id), traits);
    for (const [segment, place] of places)
      found.places.set(toSegmentKey(head.id, unit.id, segment), place);
  }
  // what stands before the units of a document comes after its start
  return drafts.map(({ head, units }) => ({ ...head, units }));
}

/** The documents of an XLIFF file; see {@link readXliffFile}. */
export function readXliff(chunks: Chunks, options: ReaderOptions = {}): readonly Document[] {
  return readDocuments(chunks, options, undefined);
}
