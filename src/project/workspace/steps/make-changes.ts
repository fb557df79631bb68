import type { Unit } from '../../../model/unit.ts';
import { repetitionKey } from '../../translate/repetition-key.ts';
import { applyChange } from './apply-change.ts';
import { addToCounts, moveStates, type OpenFile } from '../files/open-file.ts';
import { invertChange, isSameParts, type Change, type Remark } from './step.ts';
import { toRowId, type UnitEntry } from '../rows/unit-table.ts';

/** Puts another unit into a file; what the disk has is kept beside it. */
export function setUnit(file: OpenFile, entry: UnitEntry, unit: Unit): void {
  const base = entry.base ?? entry.unit;
  // what has its sources still has its words and its repetitions
  if (!moveStates(file.counts, entry.unit, unit))
    for (const [one, sign] of [
      [entry.unit, -1],
      [unit, 1],
    ] as const) {
      addToCounts(file.counts, one, sign);
      countRepeats(file, one, sign);
    }
  file.table.replace(entry, unit);
  if (isSameParts(base.parts, unit.parts)) {
    delete entry.base;
    file.dirty.delete(entry);
  } else {
    entry.base = base;
    file.dirty.add(entry);
  }
}

function countRepeats({ repeats }: OpenFile, unit: Unit, sign: 1 | -1): void {
  if (repeats === undefined) return;
  for (const part of unit.parts) {
    if (part.type === 'gap') continue;
    const key = repetitionKey(part.source);
    repeats.set(key, (repeats.get(key) ?? 0) + sign);
  }
}

/** Sets the remarks of a row. */
export function setRemarks(file: OpenFile, row: string, remarks: readonly Remark[]): void {
  if (remarks.length === 0) file.remarks.delete(row);
  else file.remarks.set(row, remarks);
}

/** Makes a change in memory. @throws {RangeError} when the unit is not as the change expects it */
function makeChange(file: OpenFile, change: Change): void {
  const entry = file.table.findUnit(change.unit);
  if (entry === undefined) throw new RangeError(`there is no unit ${change.unit}`);
  if (change.kind === 'remarks') {
    setRemarks(file, toRowId(change.unit, change.segment), change.after);
    return;
  }
  const unit = applyChange(entry.unit, change);
  if (unit === undefined) throw new RangeError(`unit ${change.unit} is not as it was`);
  setUnit(file, entry, unit);
}

/**
 * Makes changes in memory, all or none.
 *
 * @returns takes them back, as far as nobody has changed the units since
 * @throws {RangeError} when a unit is not as a change expects it
 */
export function makeChanges(file: OpenFile, changes: readonly Change[]): () => void {
  const made: Change[] = [];
  const takeBack = (): void => {
    for (const change of made.toReversed()) {
      try {
        makeChange(file, invertChange(change));
      } catch (error) {
        // somebody changed it meanwhile, and that cannot be written either
        if (!(error instanceof RangeError)) throw error;
      }
    }
  };
  try {
    for (const change of changes) {
      makeChange(file, change);
      made.push(change);
    }
  } catch (error) {
    takeBack();
    throw error;
  }
  return takeBack;
}
