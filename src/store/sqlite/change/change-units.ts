import { canonicalLocale } from '../../find-locales.ts';
import type { ChangeCounts, ChangeReason, UnitChange, UnitVariants } from '../../memory-store.ts';
import { changeMemory, removeUnused, type Transaction } from '../database/change-memory.ts';
import { createUseCounter } from './count-uses.ts';
import { createHistory, startChange } from './history.ts';
import type { Connection } from '../database/open-database.ts';
import { packUnit, type PackedUnit } from '../units/pack-unit.ts';
import { prepareOnce } from '../database/prepare-once.ts';
import { createUnitReader } from '../units/read-stored-units.ts';
import { findUnitKeys, type UnitKeys } from '../units/unit-keys.ts';
import { createUnitWriter } from '../units/write-unit.ts';

/** Adds, changes and removes units in one transaction; see `MemoryStore.changeUnits`. */
export async function changeUnits(
  database: Connection,
  transaction: Transaction,
  changes: readonly UnitChange[],
  reason: ChangeReason,
): Promise<ChangeCounts> {
  // what is removed for good is to be gone from the file as well, not only from the tables
  if (reason.forgets === true) database.exec('PRAGMA secure_delete = ON');
  return changeMemory(database, transaction, (generation) => {
    const change = startChange(database, reason);
    const history = createHistory(database, change);
    const read = createUnitReader(database);
    const writer = createUnitWriter(database, generation);
    const keys = findUnitKeys(database);
    const countUse = createUseCounter(database);
    let importId: number | undefined;
    // units that no file brought have an origin too
    const own = (): number =>
      (importId ??= Number(
        prepareOnce(database, 'INSERT INTO import (origin) VALUES (?)').run(reason.detail)
          .lastInsertRowid,
      ));
    const counts = { added: 0, changed: 0, removed: 0, merged: 0, stale: 0 };
    const units: number[] = [];
    const add = (packed: PackedUnit): void => {
      const equal = writer.findEqual(packed);
      if (equal === undefined) {
        const unit = writer.insert(packed, own());
        history.keepAdded(unit);
        units.push(unit);
        counts.added++;
        return;
      }
      history.keep(equal);
      writer.update(equal, packed);
      // whoever confirms what is there has used it
      countUse(equal, 1);
      units.push(equal);
      counts.changed++;
    };
    for (const { unit, seen, to } of changes) {
      const packed = to === undefined ? undefined : packOne(to, keys);
      if (unit === undefined) {
        if (packed !== undefined) add(packed);
        continue;
      }
      const stored = read(unit);
      if (stored === undefined || (seen !== undefined && stored.generation !== seen)) {
        counts.stale++;
        continue;
      }
      history.keep(unit);
      const equal = packed === undefined ? undefined : writer.findEqual(packed);
      if (packed === undefined || (equal !== undefined && equal !== unit)) {
        writer.remove(unit);
        counts[packed === undefined ? 'removed' : 'merged']++;
      } else {
        writer.update(unit, packed);
        counts.changed++;
      }
    }
    if (reason.forgets === true) database.exec('DELETE FROM history; DELETE FROM change;');
    // what was only added takes no locale from anybody
    if (counts.changed + counts.removed + counts.merged > 0) removeUnused(database);
    return { change, ...counts, units };
  });
}

function packOne(unit: UnitVariants, keys: UnitKeys): PackedUnit {
  const [packed, ...others] = packUnit(unit, canonicalLocale, keys);
  if (packed === undefined || others.length > 0)
    throw new RangeError('a unit needs text in two locales, once in each');
  return packed;
}
