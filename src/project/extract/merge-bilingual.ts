import { findPoPatches } from '../../format/po/splice-po.ts';
import { nameTargetLocale } from '../../format/xliff/edit/name-target-locale.ts';
import type { Patch, SegmentEdit } from '../../format/xliff/edit/segment-edit.ts';
import { spliceXliff } from '../../format/xliff/edit/splice-xliff.ts';
import { encodeId } from '../../format/xml/encode-id.ts';
import { decodeWhole } from '../../io/text/read-encoded.ts';
import { spliceBytes } from '../../io/text/splice-bytes.ts';
import type { Content } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Segment, Unit } from '../../model/unit.ts';
import type { Log } from '../log.ts';
import { toReference } from '../to-reference.ts';
import { readBilingual, type BilingualFormat } from './bilingual-format.ts';
import { fitSegments } from './fit-segments.ts';
import { hashBytes, type OriginalDescription } from './describe-original.ts';
import type { FoundOriginal } from './find-original.ts';
import { sourceOf, toKey } from './match-passages.ts';
import type { MergedDocument } from './merged-document.ts';
import { tellChanges } from './tell-changes.ts';

export interface MergeBilingualOptions {
  readonly format: BilingualFormat;
  /** The XLIFF file that was extracted. */
  readonly path: string;
  readonly documents: readonly [Document, ...Document[]];
  readonly description: OriginalDescription;
  readonly rebases: boolean;
  readonly log: Log;
}

/** An edit and the unit of the XLIFF file that it comes from. */
interface Change {
  readonly edit: SegmentEdit;
  readonly unit: Unit;
}

/**
 * Puts targets and states that differ from those of a PO or XLIFF file into it. Every byte outside them stays.
 *
 * @throws {FormatError} `merge/changed` and `merge/units` as {@link tellChanges}; `merge/codes` when
 *   it cannot hold a target.
 */
export async function mergeBilingual(
  found: FoundOriginal,
  { format, path, documents, description, rebases, log }: MergeBilingualOptions,
): Promise<MergedDocument> {
  const encoded = await decodeWhole(found.bytes, found.path, description.encoding);
  const { sourceLocale, targetLocale } = documents[0];
  const originals = readBilingual(encoded.text, format, {
    path: found.path,
    sourceLocale,
    ...(targetLocale !== undefined && { targetLocale }),
  });
  const { changes, lost, added } = compare(originals, documents);
  const isSame = (await hashBytes(found.bytes)) === description.hash;
  tellChanges({ lost, added }, { original: found.path, xliff: path, isSame, rebases, log });
  const edits = changes.map(({ edit }) => edit);
  const { patches, rejected } =
    format === 'po' ? findPoPatches(encoded.text, edits) : spliceXliff(encoded.text, edits);
  const [first] = rejected;
  if (first !== undefined)
    throw new FormatError(`unit ${changes[first.edit]!.unit.id}: ${first.reason}`, {
      fault: 'merge/codes',
      path,
      expected: 'targets that the original can hold; nothing was written',
    });
  const hasTargets = edits.some(({ target }) => target !== undefined);
  const naming =
    format === 'xliff' && hasTargets ? nameTargetLocale(encoded.text, targetLocale).patches : [];
  const all: readonly Patch[] = [...naming, ...patches].sort((a, b) => a.start - b.start);
  const segments = originals.flatMap(({ units }) => units.flatMap(segmentsOf));
  const targets = documents.flatMap(({ units }) => units.flatMap(segmentsOf));
  return {
    bytes: spliceBytes(encoded, all, format === 'po' ? () => '?' : toReference, found.path),
    passageCount: segments.length,
    translatedCount: targets.filter(({ target }) => target !== undefined).length,
  };
}

function segmentsOf({ parts }: Unit): readonly Segment[] {
  return parts.filter((part) => part.type === 'segment');
}

/** What is new in a translation, unit by unit: ids are those of the original, as XLIFF 2 has to write them. */
function compare(
  originals: readonly Document[],
  documents: readonly Document[],
): {
  readonly changes: readonly Change[];
  readonly lost: readonly Unit[];
  readonly added: readonly string[];
} {
  const key = (file: string, unit: string): string => `${encodeId(file)}\0${encodeId(unit)}`;
  const waiting = new Map(
    documents.flatMap(({ id, units }) => units.map((unit) => [key(id, unit.id), unit] as const)),
  );
  const changes: Change[] = [];
  const added: string[] = [];
  for (const { id: file, units } of originals)
    for (const original of units) {
      const unit = waiting.get(key(file, original.id));
      const edits = unit === undefined ? undefined : toEdits(original, unit);
      if (unit === undefined || edits === undefined) {
        added.push(toPlainText(sourceOf(original)));
        continue;
      }
      waiting.delete(key(file, original.id));
      for (const edit of edits) changes.push({ edit: { ...edit, unit: original.id, file }, unit });
    }
  return { changes, lost: [...waiting.values()], added };
}

/** Absent when the units do not say the same. */
function toEdits(
  original: Unit,
  unit: Unit,
): readonly Omit<SegmentEdit, 'unit' | 'file'>[] | undefined {
  const before = segmentsOf(original);
  const after = hasSameSegments(before, segmentsOf(unit))
    ? segmentsOf(unit)
    : fitSegments(original, unit);
  if (after === undefined) return undefined;
  const codes = new Map(
    original.parts
      .flatMap(({ source, target = [] }) => [...source, ...target])
      .flatMap((part) => (typeof part === 'string' ? [] : [[encodeId(part.id), part.id] as const])),
  );
  const toContent = (content: Content): Content =>
    content.map((part) =>
      typeof part === 'string' ? part : { ...part, id: codes.get(part.id) ?? part.id },
    );
  const byId = new Map(after.map((segment) => [encodeId(segment.id), segment]));
  return before.flatMap(({ id: segment, target, state }) => {
    const now = byId.get(encodeId(segment))!;
    const isNew =
      now.target !== undefined &&
      (target === undefined || toIdKey(toContent(now.target)) !== toIdKey(target));
    if (!isNew && now.state === state) return [];
    return {
      segment,
      ...(isNew && { target: toContent(now.target!) }),
      ...(now.state !== state && { state: now.state }),
    };
  });
}

function hasSameSegments(before: readonly Segment[], after: readonly Segment[]): boolean {
  const sources = new Map(after.map(({ id, source }) => [id, toKey(source)]));
  return (
    before.length === sources.size &&
    before.every(({ id, source }) => sources.get(encodeId(id)) === toKey(source))
  );
}

/** Equal for contents of the same text and the same codes. */
function toIdKey(content: Content): string {
  return JSON.stringify(
    content.map((part) => (typeof part === 'string' ? part : { kind: part.kind, id: part.id })),
  );
}
