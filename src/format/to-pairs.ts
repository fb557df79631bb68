import type { Document } from '../model/document.ts';
import type { Note } from '../model/note.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import type { Unit } from '../model/unit.ts';
import type { SegmentPlace, SegmentPlaces } from './segment-place.ts';
import { toSegmentKey } from './segment-place.ts';

/** What all pairs of a document say. */
export interface PairOrigin {
  /** Of the file the document came from. */
  readonly path: string;
  /** Its id, for all but the first of a file; see `SegmentPair`. */
  readonly document?: string;
  /** Segments without a target too, marked as such. */
  readonly withUntranslated?: boolean;
}

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
  for (const [number, document] of documents.entries()) {
    const origin = { path, withUntranslated, ...(number > 0 && { document: document.id }) };
    for (const unit of document.units)
      yield* unitPairs(unit, origin, (segment) =>
        places?.get(toSegmentKey(document.id, unit.id, segment)),
      );
  }
}

/**
 * {@link toPairs} of one unit.
 *
 * @param findPlace Where a segment of it stands.
 */
export function unitPairs(
  unit: Unit,
  { path, document, withUntranslated = false }: PairOrigin,
  findPlace: (segment: string) => SegmentPlace | undefined,
): readonly SegmentPair[] {
  if (!unit.translate) return [];
  const pairs: SegmentPair[] = [];
  const notes = unit.notes ?? [];
  const context = notes.find(({ category }) => category === 'context')?.text;
  for (const part of unit.parts) {
    if (part.type === 'gap') continue;
    if (part.target === undefined && !withUntranslated) continue;
    const place = findPlace(part.id);
    pairs.push({
      path,
      ...(document !== undefined && { document }),
      unit: unit.id,
      segment: part.id,
      ...(unit.parts.length === 1 && { isWhole: true as const }),
      ...(context !== undefined && { context }),
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
    });
  }
  return pairs;
}

/** The notes of a unit that speak of all its segments or of this one. */
function remarksOf(notes: readonly Note[], segment: string): readonly string[] {
  return notes.filter((note) => (note.segment ?? segment) === segment).map(({ text }) => text);
}
