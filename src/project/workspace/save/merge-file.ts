import type { Unit } from '../../../model/unit.ts';
import { findVersion, rebaseChanges } from '../steps/apply-change.ts';
import { setUnit } from '../steps/make-changes.ts';
import type { OpenFile, PendingConflict } from '../files/open-file.ts';
import { isSameParts, isSameVersion, type Change, type Version } from '../steps/step.ts';
import { toRowId, type UnitEntry } from '../rows/unit-table.ts';

/** Whether one state stands for all segments of the unit, as in XLIFF 1. */
function isLoose(file: OpenFile, entry: UnitEntry): boolean {
  const segments = entry.unit.parts.filter(({ type }) => type === 'segment');
  return file.heads?.heads[entry.head]?.family === '1' && segments.length > 1;
}

/**
 * Puts changes onto a unit as the disk has it. What does not fit becomes a conflict: the disk's version
 * stands, ours is kept with the conflict until somebody chooses.
 *
 * @param changes of this unit, in order
 * @returns ids of the rows in conflict
 */
export function mergeUnit(
  file: OpenFile,
  entry: UnitEntry,
  changes: readonly Change[],
): readonly string[] {
  const { unit, conflicts } = rebaseChanges(entry.unit, changes, isLoose(file, entry));
  const disk = entry.unit;
  if (unit !== disk) setUnit(file, entry, unit);
  return conflicts.map(({ segment, base, mine }) => {
    const conflict =
      segment === undefined
        ? toUnitConflict(entry, changes)
        : { unit: entry.key, segment, base, mine };
    const id = toRowId(conflict.unit, conflict.segment);
    file.conflicts.set(id, conflict);
    return id;
  });
}

/** A conflict about the whole unit, told at its first segment. */
function toUnitConflict(entry: UnitEntry, changes: readonly Change[]): PendingConflict {
  const cuts = changes.findIndex(({ kind }) => kind === 'parts');
  const cut = changes[cuts] as Change & { kind: 'parts' };
  const before: Unit = { ...entry.unit, parts: cut.before };
  const { unit: mine } = rebaseChanges(before, changes.slice(cuts), false);
  const segment = mine.parts.find(({ type }) => type === 'segment')!.id!;
  return {
    unit: entry.key,
    segment,
    base: findVersion(before, segment) ?? { state: 'initial' },
    mine: findVersion(mine, segment) ?? { state: 'initial' },
    mineParts: mine.parts,
  };
}

/** Units that both sides cut alike: the same segments with the same sources. */
function isCutAlike(one: Unit, other: Unit): boolean {
  const cuts = ({ parts }: Unit): string =>
    JSON.stringify(parts.map(({ type, id, source }) => [type, id, source]));
  return cuts(one) === cuts(other);
}

/** What was changed in a unit since the disk had it so. */
export function changesSince(key: string, base: Unit, unit: Unit): readonly Change[] {
  if (!isCutAlike(base, unit))
    return [{ kind: 'parts', unit: key, before: base.parts, after: unit.parts }];
  return unit.parts.flatMap((part): Change[] => {
    if (part.type === 'gap') return [];
    const before = findVersion(base, part.id);
    const after = findVersion(unit, part.id);
    if (before === undefined || after === undefined || isSameVersion(before, after)) return [];
    return [{ kind: 'segment', unit: key, segment: part.id, before, after }];
  });
}

/** What a merge came to. */
export interface Merged {
  /** Rows that another program changed. */
  readonly changed: readonly string[];
  readonly conflicts: readonly string[];
  /** Rows that are gone. */
  readonly removed: readonly string[];
}

/**
 * Takes over the version of a file that another program wrote: what was changed here and is not in it is
 * put onto it, unit by unit.
 *
 * @param next the file as it was read now, nothing changed in it
 */
export function mergeFile(file: OpenFile, next: OpenFile): Merged {
  const old = file.table;
  const dirty = file.dirty;
  const { conflicts: kept } = file;
  file.table = next.table;
  file.counts = next.counts;
  file.dirty = new Set();
  if (next.heads !== undefined) file.heads = next.heads;
  if (next.fingerprint !== undefined) file.fingerprint = next.fingerprint;
  delete file.repeats;
  const changed: string[] = [];
  const conflicts: string[] = [];
  for (const entry of file.table.entries) {
    const before = old.findUnit(entry.key);
    const known = before?.base ?? before?.unit;
    if (known === undefined || !isSameParts(known.parts, entry.unit.parts)) {
      for (const { segment } of file.table.rowsOf(entry)) {
        const was = known && findVersion(known, segment.id);
        if (was === undefined || !isSameVersion(was, segment))
          changed.push(toRowId(entry.key, segment.id));
      }
    }
    if (before?.base !== undefined)
      conflicts.push(...mergeUnit(file, entry, changesSince(entry.key, before.base, before.unit)));
  }
  const removed: string[] = [];
  for (const entry of old.entries) {
    const isGone = file.table.findUnit(entry.key) === undefined;
    for (const { segment } of old.rowsOf(entry)) {
      const id = toRowId(entry.key, segment.id);
      if (file.table.findRow(id) !== undefined) continue;
      removed.push(id);
      if (!isGone || !dirty.has(entry)) continue;
      // the whole unit is gone, and with it what was written here: told, and kept until somebody chose
      const base = (entry.base && findVersion(entry.base, segment.id)) ?? { state: 'initial' };
      const mine: Version = findVersion(entry.unit, segment.id)!;
      if (isSameVersion(base, mine)) continue;
      kept.set(id, { unit: entry.key, segment: segment.id, base, mine });
      conflicts.push(id);
    }
  }
  return { changed, conflicts, removed };
}
