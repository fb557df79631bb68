import type { Document } from '../model/document.ts';
import type { Note } from '../model/note.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import type { SegmentPlaces } from './xliff/segment-place.ts';
import { toSegmentKey } from './xliff/segment-place.ts';

/**
 * The segments of documents that have a target and are to be translated, in order; with
 * `withUntranslated` those without a target too, marked as such.
 *
 * @param path Of the file the documents came from.
 * @param places Where the segments stand, from `readXliffFile`; pairs have no `at` without it.
 */
export function* toPairs(
  documents: readonly Document[],
  path: string,
  places?: SegmentPlaces,
  { withUntranslated = false }: { readonly withUntranslated?: boolean } = {},
): Generator<SegmentPair, void> {
  for (const [number, document] of documents.entries())
    for (const unit of document.units) {
      if (!unit.translate) continue;
      const notes = unit.notes ?? [];
      for (const part of unit.parts) {
        if (part.type === 'gap') continue;
        if (part.target === undefined && !withUntranslated) continue;
        const place = places?.get(toSegmentKey(document.id, unit.id, part.id));
        yield {
          path,
          ...(number > 0 && { document: document.id }),
          unit: unit.id,
          segment: part.id,
          source: part.source,
          target: part.target ?? [],
          ...(part.target === undefined && { isUntranslated: true as const }),
          state: part.state,
          ...(notes.length > 0 && { remarks: remarksOf(notes, part.id) }),
          ...(place?.maxLength !== undefined && { maxLength: place.maxLength }),
          // without a target its finding stands at the source
          ...(place !== undefined &&
            (place.target !== undefined || part.target === undefined) && {
              at: { source: place.source, target: place.target ?? place.source },
            }),
        };
      }
    }
}

/** The notes of a unit that speak of all its segments or of this one. */
function remarksOf(notes: readonly Note[], segment: string): readonly string[] {
  return notes.filter((note) => (note.segment ?? segment) === segment).map(({ text }) => text);
}
