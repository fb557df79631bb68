import type { Unit } from '../../../model/unit.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { Remark } from '../steps/step.ts';
import { splitRowId, type UnitEntry } from '../rows/unit-table.ts';

/** A unit as it stood in the file before this program wrote it. */
export interface OriginalUnit {
  /** What was read from `text`. */
  readonly parts: Unit['parts'];
  readonly text: string;
  /** Keys of remarks that it has as notes: those an earlier run wrote, of which nobody knows the original. */
  readonly had: readonly string[];
}

/**
 * A unit that this program wrote. Each time it is written from its original, not from what the file has: what was taken back
 * stands there as it was, byte for byte, and a note whose remark is gone is gone too.
 */
export interface WrittenUnit {
  /** Absent: only the remarks are known. */
  readonly original?: OriginalUnit;
  /** Keys of remarks that the file has as notes. */
  readonly remarks: readonly string[];
}

/** What people said about a unit, by the segment whose note it becomes. */
export type UnitRemarks = ReadonlyMap<string, readonly Remark[]>;

/** Another text is another note. */
export function remarkKey({ id, text }: Remark): string {
  return `${id} ${text}`;
}

/** The remarks about each unit; those about a segment that is gone are the first one's. */
export function groupRemarks(file: OpenFile): ReadonlyMap<UnitEntry, UnitRemarks> {
  const found = new Map<UnitEntry, Map<string, readonly Remark[]>>();
  for (const [row, remarks] of file.remarks) {
    const { unit, segment } = splitRowId(row);
    const entry = file.table.findUnit(unit);
    const segments = entry?.unit.parts.filter(({ type }) => type === 'segment') ?? [];
    const place = (segments.find(({ id }) => id === segment) ?? segments[0])?.id;
    if (entry === undefined || place === undefined) continue;
    const ofUnit = found.get(entry) ?? new Map<string, readonly Remark[]>();
    ofUnit.set(place, [...(ofUnit.get(place) ?? []), ...remarks]);
    found.set(entry, ofUnit);
  }
  return found;
}

/** Keys of the remarks that the file has as notes once a unit is written. */
export function keysOnceWritten(
  written: WrittenUnit | undefined,
  remarks: UnitRemarks,
): readonly string[] {
  const had = written === undefined ? [] : (written.original?.had ?? written.remarks);
  return [...new Set([...had, ...[...remarks.values()].flat().map(remarkKey)])];
}

const noRemarks: UnitRemarks = new Map();

/** Units whose notes in the file are not what people said, with all that they said. */
export function findUnwrittenRemarks(file: OpenFile): ReadonlyMap<UnitEntry, UnitRemarks> {
  const found = new Map<UnitEntry, UnitRemarks>();
  const all = groupRemarks(file);
  const look = (entry: UnitEntry, remarks: UnitRemarks): void => {
    const written = file.written.get(entry.key);
    const keys = new Set(keysOnceWritten(written, remarks));
    const now = written?.remarks ?? [];
    if (keys.size !== now.length || now.some((key) => !keys.has(key))) found.set(entry, remarks);
  };
  for (const [entry, remarks] of all) look(entry, remarks);
  for (const [key, { remarks }] of file.written) {
    const entry = remarks.length === 0 ? undefined : file.table.findUnit(key);
    if (entry !== undefined && !all.has(entry)) look(entry, noRemarks);
  }
  return found;
}

/** Takes in what a save wrote; an original that is left out is the one known. */
export function noteWritten(
  written: Map<string, WrittenUnit>,
  units: readonly (readonly [key: string, WrittenUnit | null])[],
): void {
  for (const [key, unit] of units) {
    const original = unit?.original ?? written.get(key)?.original;
    if (unit === null) written.delete(key);
    else written.set(key, { remarks: unit.remarks, ...(original !== undefined && { original }) });
  }
}

/**
 * Tells remarks that the file has as notes from the notes it came with: they are taken out of these. To be called when a
 * version of the file was read.
 */
export function partRemarks(file: OpenFile): void {
  const all = groupRemarks(file);
  for (const [{ key, unit }, remarks] of all) {
    if (file.written.has(key)) continue;
    const keys = [...remarks.values()]
      .flat()
      .filter(({ text }) => (unit.notes ?? []).some((note) => note.text === text))
      .map(remarkKey);
    if (keys.length > 0) file.written.set(key, { remarks: keys });
  }
  for (const [key, { original, remarks }] of file.written) {
    const entry = file.table.findUnit(key);
    if (entry?.unit.notes === undefined) continue;
    // one that was there already and is taken back cannot be taken out of the file: it goes on being told
    const kept = new Set(original?.had ?? remarks);
    for (const remark of [...(all.get(entry)?.values() ?? [])].flat())
      kept.delete(remarkKey(remark));
    const own = new Set(
      remarks.filter((one) => !kept.has(one)).map((one) => one.slice(one.indexOf(' ') + 1)),
    );
    const notes = entry.unit.notes.filter(({ text }) => !own.has(text));
    entry.unit = { ...entry.unit, notes };
    if (entry.base !== undefined) entry.base = { ...entry.base, notes };
  }
}
