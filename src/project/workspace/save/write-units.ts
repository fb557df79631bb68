import { open, type FileHandle } from 'node:fs/promises';
import {
  resegmentUnitText,
  spliceUnit,
  type SplicedUnit,
} from '../../../format/xliff/edit/splice-unit.ts';
import type { SegmentEdit } from '../../../format/xliff/edit/splice-xliff.ts';
import { createTextEncoder } from '../../../io/text/encode-text.ts';
import type { Segment, Unit } from '../../../model/unit.ts';
import { toReference } from '../../to-reference.ts';
import { isSameVersion, type OpenFile } from '../files/open-file.ts';
import { isSameContent, isSameVersion as saysSame } from '../steps/step.ts';
import type { UnitEntry } from '../rows/unit-table.ts';
import { remarkKey, type OriginalUnit, type UnitRemarks } from './written-unit.ts';

const segmentsOf = (unit: Unit): readonly Segment[] =>
  unit.parts.filter((part): part is Segment => part.type === 'segment');

/** Whether both have the same segments, whatever they say in their targets. */
function isCutAlike(one: Unit, other: Unit): boolean {
  return (
    one.parts.length === other.parts.length &&
    one.parts.every((part, at) => {
      const twin = other.parts[at]!;
      return (
        part.type === twin.type && part.id === twin.id && isSameContent(part.source, twin.source)
      );
    })
  );
}

/** The category of notes that people write here (XLIFF 2.1, 4.3.1.7). */
const REMARK_CATEGORY = 'comment';

function toEdits(
  { document, unit: now, head }: UnitEntry,
  base: Unit,
  unit: Unit,
  remarks: UnitRemarks,
  hasOneState: boolean,
): readonly SegmentEdit[] {
  const before = new Map(segmentsOf(base).map((segment) => [segment.id, segment]));
  const segments = segmentsOf(unit);
  const lowest = states[Math.min(...segments.map(({ state }) => states.indexOf(state)))];
  const edits: SegmentEdit[] = [];
  for (const segment of segments) {
    const old = before.get(segment.id)!;
    const notes = (remarks.get(segment.id) ?? []).map(({ text }) => ({
      text,
      category: REMARK_CATEGORY,
      ...(segments.length > 1 && !hasOneState && { segment: segment.id }),
    }));
    const isSame = saysSame(old, segment);
    if (isSame && notes.length === 0) continue;
    const isSameTarget = isSameContent(old.target, segment.target);
    const state = hasOneState ? lowest : segment.state;
    // a splice takes nothing away: the original says where there was no target
    const target = segment.target ?? (old.target === undefined ? undefined : []);
    edits.push({
      ...(head > 0 && { file: document }),
      unit: now.id,
      segment: segment.id,
      ...(target !== undefined && (!isSameTarget || old.target === undefined) && { target }),
      ...(state !== undefined && !isSame && { state }),
      ...(notes.length > 0 && { notes }),
    });
  }
  return edits;
}

const states: readonly Segment['state'][] = ['initial', 'translated', 'reviewed', 'final'];

/** Reads the text of a unit from the file on the disk. */
async function readUnitText(handle: FileHandle, file: OpenFile, entry: UnitEntry): Promise<string> {
  // a save may move the units while this waits
  const { start, end } = entry;
  const bytes = new Uint8Array(end - start);
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
    if (bytesRead === 0) throw new RangeError('the file is shorter than it was');
    at += bytesRead;
  }
  return new TextDecoder(file.heads!.encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** What is to become of one unit of the file. */
export interface UnitChange {
  readonly entry: UnitEntry;
  /** As the file on the disk has it. */
  readonly base: Unit;
  readonly unit: Unit;
  /** All that is said about it. */
  readonly remarks: UnitRemarks;
}

/** The text of a unit, and the original that it was made of; or why it cannot be written. */
export type RenderedUnit =
  | { readonly ok: true; readonly text: string; readonly original: OriginalUnit }
  | { readonly ok: false; readonly reason: string };

/**
 * The text of a unit with what was changed, or why it cannot be written.
 *
 * @throws {RangeError} and other errors when the file on the disk is another than that which was read
 */
export async function renderUnit(
  handle: FileHandle,
  file: OpenFile,
  change: UnitChange,
): Promise<RenderedUnit> {
  const { entry, base } = change;
  const written = file.written.get(entry.key);
  const original = written?.original ?? {
    parts: base.parts,
    text: await readUnitText(handle, file, entry),
    had: written?.remarks ?? [],
  };
  const made = spliceOriginal(file, change, original);
  return made.ok ? { ...made, original } : made;
}

function spliceOriginal(
  file: OpenFile,
  { entry, unit, remarks }: UnitChange,
  { parts, text, had }: OriginalUnit,
): SplicedUnit {
  const { tags, family } = file.heads!.heads[entry.head]!;
  const known = new Set(had);
  const fresh = new Map(
    [...remarks].map(([segment, list]) => [
      segment,
      list.filter((remark) => !known.has(remarkKey(remark))),
    ]),
  );
  const base = { ...unit, parts };
  // alone in its file the unit needs no name of the document
  const alone = { ...entry, head: 0 };
  if (!isCutAlike(base, unit)) {
    const cut = resegmentUnitText({ tags, text }, unit.parts);
    if (!cut.ok) return cut;
    const notes = toEdits(alone, unit, unit, fresh, false);
    return notes.length === 0 ? cut : spliceUnit({ tags, text: cut.text }, notes);
  }
  const hasOneState = family === '1' && segmentsOf(unit).length > 1;
  const edits = toEdits(alone, base, unit, fresh, hasOneState);
  return edits.length === 0 ? { ok: true, text } : spliceUnit({ tags, text }, edits);
}

/** What would be written of a unit of a file. */
export interface TriedUnit {
  readonly entry: UnitEntry;
  readonly unit: Unit;
}

/** Why a unit could not be written. */
export interface WriteFault {
  readonly reason: string;
  readonly isGone?: true;
}

/**
 * Whether a unit could be written so; the reason when it could not. Nothing is written.
 *
 * @returns `stale` when the file on the disk is another than that which was read
 */
export async function findWriteFault(
  file: OpenFile,
  entry: UnitEntry,
  unit: Unit,
): Promise<WriteFault | 'stale' | undefined> {
  const faults = await findWriteFaults(file, [{ entry, unit }]);
  return faults === 'stale' ? faults : faults[0];
}

/** {@link findWriteFault} of many units, in their order: the file is opened once. */
export async function findWriteFaults(
  file: OpenFile,
  tried: readonly TriedUnit[],
): Promise<readonly (WriteFault | undefined)[] | 'stale'> {
  const handle = await open(file.absolute, 'r').catch(() => undefined);
  if (handle === undefined)
    return tried.map(() => ({ reason: 'the file is gone', isGone: true as const }));
  try {
    const { size, mtimeMs: modified, ino: inode } = await handle.stat();
    if (!isSameVersion(file.fingerprint, { size, modified, inode })) return 'stale';
    const faults: (WriteFault | undefined)[] = [];
    for (const { entry, unit } of tried) {
      const base = entry.base ?? entry.unit;
      const made = await renderUnit(handle, file, { entry, base, unit, remarks: new Map() });
      faults.push(made.ok ? undefined : { reason: made.reason });
    }
    return faults;
  } finally {
    await handle.close();
  }
}

/** A stretch of a file, in bytes, and what stands there instead. */
export interface BytePatch {
  readonly entry: UnitEntry;
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** A function that makes bytes of text in the encoding of a file. */
export function encoderOf(file: OpenFile): (text: string) => Uint8Array {
  const { encoding, label } = file.heads!;
  return createTextEncoder(encoding, label, toReference)!;
}

/** Bytes a copy. */
const PIECE = 1 << 20;

/** The bytes of a file with some stretches new; patches in ascending order. */
export async function* patchedBytes(
  handle: FileHandle,
  size: number,
  patches: readonly Omit<BytePatch, 'entry'>[],
): AsyncGenerator<Uint8Array, void> {
  let at = 0;
  const copy = async function* (end: number): AsyncGenerator<Uint8Array, void> {
    while (at < end) {
      const piece = new Uint8Array(Math.min(PIECE, end - at));
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) throw new RangeError('the file is shorter than it was');
      at += bytesRead;
      yield piece.subarray(0, bytesRead);
    }
  };
  for (const { start, end, bytes } of patches) {
    yield* copy(start);
    yield bytes;
    at = end;
  }
  yield* copy(size);
}
