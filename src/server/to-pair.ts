import { AROUND } from '../check/check.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import type { Content } from '../model/content.ts';
import { toPairs } from '../format/to-pairs.ts';
import type { OpenFile } from '../project/workspace/files/open-file.ts';
import type { RowPlace } from '../project/workspace/rows/unit-table.ts';
import { directionOf } from './find-direction.ts';

/**
 * A row as checks see it; `undefined` for one that is not to be translated.
 *
 * @param draft a target that is not kept yet; absent: the one of the row
 */
export function toPair(file: OpenFile, place: RowPlace, draft?: Content): SegmentPair | undefined {
  const { entry, segment } = place;
  const parts =
    draft === undefined
      ? entry.unit.parts
      : entry.unit.parts.map((part) => (part === segment ? { ...segment, target: draft } : part));
  const document = {
    type: 'document',
    id: entry.document,
    units: [{ ...entry.unit, parts }],
    ...directionOf(file),
  } as const;
  for (const pair of toPairs([document], file.path, undefined, { withUntranslated: true }))
    if (pair.segment === segment.id)
      return entry.head === 0 ? pair : { ...pair, document: entry.document };
  return undefined;
}

/** The segments around a row of its document, in their order, with `own` in its place. */
export function listAround(
  file: OpenFile,
  { index, entry }: RowPlace,
  own: SegmentPair,
): readonly SegmentPair[] {
  const from = Math.max(0, index - AROUND);
  const to = Math.min(file.table.rowCount(), index + AROUND + 1);
  const pairs: SegmentPair[] = [];
  for (let at = from; at < to; at += 1) {
    const place = file.table.row(at);
    if (place.entry.head !== entry.head) continue;
    const pair = at === index ? own : toPair(file, place);
    if (pair !== undefined) pairs.push(pair);
  }
  return pairs;
}
