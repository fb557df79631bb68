import type { Content } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { Segment, SegmentState, Unit } from '../../model/unit.ts';

/** One segment of a table or a list: what documents are built from. */
export interface ListedSegment {
  readonly file: string;
  readonly unit: string;
  readonly segment?: string;
  readonly source: Content;
  readonly target?: Content;
  /** Absent: translated, when there is a target. */
  readonly state?: SegmentState;
}

export interface BuildDocumentsOptions {
  readonly sourceLocale: string;
  readonly targetLocale?: string;
  /** Of the file the list came from, for documents without a name of their own. */
  readonly path: string;
}

function toSegment({ segment, source, target, state }: ListedSegment, at: number): Segment {
  return {
    type: 'segment',
    id: segment ?? `s${at + 1}`,
    source,
    ...(target !== undefined && { target }),
    state: state ?? (target === undefined ? 'initial' : 'translated'),
  };
}

/** Ids of one file are unique: a second one of the same name gets a number. */
function makeUnique(id: string, taken: Set<string>): string {
  let unique = id;
  for (let number = 2; taken.has(unique); number++) unique = `${id}-${number}`;
  taken.add(unique);
  return unique;
}

function toUnit(segments: readonly ListedSegment[], taken: Set<string>): Unit {
  const [first] = segments as readonly [ListedSegment];
  const id = makeUnique(first.unit, taken);
  const parts = segments.map(toSegment);
  return {
    type: 'unit',
    id,
    ...(id !== first.unit && { name: first.unit }),
    translate: true,
    parts,
  };
}

/**
 * Documents from listed segments: one a file, and segments of one unit that follow each other are its
 * segments. A list that names no file is one document.
 */
export function buildDocuments(
  segments: Iterable<ListedSegment>,
  { sourceLocale, targetLocale, path }: BuildDocumentsOptions,
): readonly Document[] {
  const files = new Map<string, ListedSegment[][]>();
  for (const segment of segments) {
    const units = files.get(segment.file) ?? [];
    files.set(segment.file, units);
    const last = units.at(-1);
    const isNext =
      segment.segment !== undefined &&
      last?.[0]?.unit === segment.unit &&
      last.every((other) => other.segment !== segment.segment);
    if (isNext) last.push(segment);
    else units.push([segment]);
  }
  if (files.size === 0) files.set('', []);
  return [...files].map(([file, units], number): Document => {
    const taken = new Set<string>();
    return {
      type: 'document',
      id: file === '' ? `f${number + 1}` : file,
      ...(file === '' && { original: path }),
      sourceLocale,
      ...(targetLocale !== undefined && { targetLocale }),
      units: units.map((list) => toUnit(list, taken)),
    };
  });
}
