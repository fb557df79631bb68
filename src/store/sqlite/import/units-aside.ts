import { hashWide } from '../../../model/hash/hash-wide.ts';
import { createHashFilter } from '../../hash-filter.ts';
import type { Connection } from '../database/open-database.ts';
import type { PackedUnit } from '../units/pack-unit.ts';
import { DROP_LATE_INDEXES, LATE_INDEXES } from '../database/schema.ts';
import { hashUnitKey } from '../units/unit-keys.ts';

/**
 * The units of an import into an empty memory that may not be new. They wait, in a table that is no part of
 * the memory, until all others are written and the indexes made: that takes two thirds of the time that
 * indexes cost which grow all the while, and neither keys nor names are held in the program's memory.
 */
export interface UnitsAside {
  /** Takes the unit if another one of the import may have the same texts. */
  takesUnit(id: number, unit: PackedUnit): boolean;
  /** Takes the name of a unit if another one may have it. */
  takesName(id: number, name: string): boolean;
  /** Makes the indexes, gives what names are free, and hands the units out in their order. */
  end(): Iterable<{ readonly id: number; readonly unit: PackedUnit }>;
}

/** Units read back at once, so that no statement is open while others write. */
const BATCH = 200;

/** Starts an import; `undefined` when the memory has units already. */
export function createUnitsAside(
  database: Connection,
  firstLayer?: number,
): UnitsAside | undefined {
  if (database.prepare('SELECT 1 AS one FROM unit LIMIT 1').get() !== undefined) return undefined;
  database.exec(DROP_LATE_INDEXES);
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS unit_aside (id INTEGER PRIMARY KEY, unit TEXT NOT NULL);
    CREATE TEMP TABLE IF NOT EXISTS name_aside (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    DELETE FROM unit_aside;
    DELETE FROM name_aside;
  `);
  const keys = createHashFilter(firstLayer);
  const names = createHashFilter(firstLayer);
  const keepUnit = database.prepare('INSERT INTO unit_aside VALUES (?, ?)');
  const keepName = database.prepare('INSERT INTO name_aside VALUES (?, ?)');
  return {
    takesUnit(id, unit) {
      if (!keys.add(hashUnitKey(unit.key))) return false;
      keepUnit.run([id, JSON.stringify(unit)]);
      return true;
    },
    takesName(id, name) {
      if (!names.add(hashWide(name))) return false;
      keepName.run([id, name]);
      return true;
    },
    *end() {
      database.exec(LATE_INDEXES);
      // of two units with one name the first keeps it
      database.exec(`
        UPDATE OR IGNORE unit SET name = (SELECT name FROM name_aside WHERE name_aside.id = unit.id)
          WHERE id IN (SELECT id FROM name_aside);
        DROP TABLE name_aside;
      `);
      const next = database.prepare(
        `SELECT id, unit FROM unit_aside WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
      );
      for (let last = -1; ;) {
        const rows = next.all(last) as { readonly id: number; readonly unit: string }[];
        if (rows.length === 0) break;
        for (const { id, unit } of rows) yield { id, unit: JSON.parse(unit) as PackedUnit };
        last = rows.at(-1)!.id;
      }
      database.exec('DROP TABLE unit_aside');
    },
  };
}
