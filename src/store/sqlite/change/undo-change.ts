import { canonicalLocale } from '../../find-locales.ts';
import type { UndoneChange } from '../../memory-store.ts';
import {
  changeMemory,
  removeUnits,
  removeUnused,
  type Transaction,
} from '../database/change-memory.ts';
import { NOW, toMemoryChange } from './history.ts';
import type { Connection } from '../database/open-database.ts';
import { packUnit } from '../units/pack-unit.ts';
import { parseFormerUnit, type FormerUnit } from '../units/read-stored-units.ts';
import { findUnitKeys } from '../units/unit-keys.ts';
import { createUnitWriter, type UnitWriter } from '../units/write-unit.ts';

interface Undoable {
  readonly id: number;
  readonly kind: string;
  readonly detail: string;
  readonly at: string;
  readonly import: number | null;
  readonly undone: string | null;
}

/** SQL for units that a change after the one of number `?` has touched, `history` being of that unit. */
const LATER = `SELECT 1 FROM history JOIN change ON change.id = history.change
  WHERE history.unit = unit.id AND history.change > ? AND change.undone IS NULL`;

/** SQL for units that an import of number `?` added in the change of number `?`. */
const ADDED = `import = ? AND NOT EXISTS
  (SELECT 1 FROM history WHERE history.unit = unit.id AND history.change = ?)`;

/** Takes a change back in one transaction; see `MemoryStore.undo`. */
export async function undoChange(
  database: Connection,
  transaction: Transaction,
  number?: number,
): Promise<UndoneChange | undefined> {
  return changeMemory(database, transaction, (generation) => {
    const change = database
      .prepare(
        `SELECT id, kind, detail, at, import, undone FROM change
         WHERE undone IS NULL AND id = coalesce(?, (SELECT max(id) FROM change WHERE undone IS NULL))`,
      )
      .get([number ?? null]) as Undoable | undefined;
    if (change === undefined) return undefined;
    const { undone } = database
      .prepare(`UPDATE change SET undone = ${NOW} WHERE id = ? RETURNING undone`)
      .get(change.id) as { readonly undone: string };
    const writer = createUnitWriter(database, generation);
    const counts = { restored: 0, removed: 0, kept: 0 };
    const isLater = database.prepare(LATER.replace('unit.id', '?'));
    const isThere = database.prepare('SELECT 1 FROM unit WHERE id = ?');
    const rows = database
      .prepare('SELECT unit, before FROM history WHERE change = ?')
      .all(change.id) as readonly { readonly unit: number; readonly before: string | null }[];
    // what was merged into another unit can only come back when that one is what it was
    const restore = createRestore(database, writer);
    const late: (readonly [number, FormerUnit])[] = [];
    for (const { unit, before } of rows) {
      if (isLater.get(unit, change.id) !== undefined) {
        counts.kept++;
      } else if (before === null) {
        if (isThere.get(unit) !== undefined) writer.remove(unit);
        counts.removed++;
      } else late.push([unit, parseFormerUnit(before)]);
    }
    // two that exchanged their texts stand in each other's way: those that are left are tried again
    let waiting = late;
    for (let before = Infinity; waiting.length > 0 && waiting.length < before;) {
      before = waiting.length;
      waiting = waiting.filter(([unit, former]) => {
        const done = restore(unit, former, isThere.get(unit) !== undefined);
        if (done !== undefined) counts[done]++;
        return done === undefined;
      });
    }
    counts.kept += waiting.length;
    if (change.import !== null) {
      const { import: importId, id } = change;
      const all = database
        .prepare(`SELECT count(*) AS units FROM unit WHERE ${ADDED}`)
        .get(importId, id) as { readonly units: number };
      const which = `${ADDED} AND NOT EXISTS (${LATER})`;
      const removed = removeUnits(database, generation, which, [importId, id, id]);
      counts.removed += removed;
      counts.kept += all.units - removed;
    }
    removeUnused(database);
    return { ...toMemoryChange({ ...change, undone }), ...counts };
  });
}

type Restore = (
  unit: number,
  former: FormerUnit,
  isThere: boolean,
) => 'restored' | 'removed' | undefined;

/** Makes units what they were; `undefined` while another unit has the same texts. */
function createRestore(database: Connection, writer: UnitWriter): Restore {
  const keys = findUnitKeys(database);
  const isUndone = database.prepare('SELECT 1 FROM change WHERE import = ? AND undone IS NOT NULL');
  return (unit, { importId, ...former }, isThere) => {
    const [packed] = packUnit(former, canonicalLocale, keys);
    const equal = packed === undefined ? undefined : writer.findEqual(packed);
    if (packed === undefined || (equal !== undefined && equal !== unit)) return undefined;
    if (isUndone.get(importId) !== undefined) {
      // the import that brought it is undone as well
      if (isThere) writer.remove(unit);
      return 'removed';
    }
    if (isThere) writer.update(unit, packed, importId);
    else writer.insert(packed, importId, unit);
    return 'restored';
  };
}
