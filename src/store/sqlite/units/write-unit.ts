import { keepUses } from '../change/count-uses.ts';
import { createEqualFinder } from './equal-units.ts';
import type { Connection } from '../database/open-database.ts';
import { createLocaleIds } from './locale-ids.ts';
import type { PackedUnit } from './pack-unit.ts';
import { prepareOnce } from '../database/prepare-once.ts';

/** Writes single units, inside a transaction. */
export interface UnitWriter {
  /** The unit that has these texts already. */
  findEqual(packed: PackedUnit): number | undefined;
  /** Adds a unit under a number of its own, or under one that it had before. */
  insert(packed: PackedUnit, importId: number, unit?: number): number;
  /**
   * Gives a unit other texts; a name that another unit has is left out.
   *
   * @param importId given when the unit is to be all that it was, uses too
   */
  update(unit: number, packed: PackedUnit, importId?: number): void;
  remove(unit: number): void;
}

/** @param generation of the transaction */
export function createUnitWriter(database: Connection, generation: number): UnitWriter {
  const localeIds = createLocaleIds(database);
  const byName = prepareOnce(database, 'SELECT id FROM unit WHERE name = ?');
  const next = prepareOnce(
    database,
    `SELECT 1 + max((SELECT coalesce(max(id), 0) FROM unit),
                    (SELECT coalesce(max(unit), 0) FROM removed)) AS id`,
  );
  const insertUnit = prepareOnce(
    database,
    `INSERT INTO unit (id, import, name, key, changed, author, properties, generation)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateUnit = prepareOnce(
    database,
    `UPDATE unit SET import = coalesce(?, import), name = ?, key = ?, changed = ?, author = ?,
       properties = CASE WHEN ?1 IS NULL THEN ${keepUses('?6')} ELSE ?6 END, generation = ?7 WHERE id = ?8`,
  );
  const insertVariant = prepareOnce(database, 'INSERT INTO variant VALUES (?, ?, ?, ?, ?, ?)');
  const removeVariants = prepareOnce(database, 'DELETE FROM variant WHERE unit = ?');
  const removeUnit = prepareOnce(database, 'DELETE FROM unit WHERE id = ?');
  const noteRemoved = prepareOnce(database, 'INSERT OR REPLACE INTO removed VALUES (?, ?)');
  const forgetRemoved = prepareOnce(database, 'DELETE FROM removed WHERE unit = ?');
  const idOf = (row: unknown): number | undefined => (row as { id: number } | undefined)?.id;
  const freeName = (name: string | null, unit: number): string | null => {
    const owner = name === null ? undefined : idOf(byName.get(name));
    return owner === undefined || owner === unit ? name : null;
  };
  const writeVariants = (unit: number, { variants }: PackedUnit): void => {
    for (const { locale, text, content, before, after } of variants)
      insertVariant.run(unit, localeIds(locale), text, content, before, after);
  };
  return {
    findEqual: createEqualFinder(database),
    insert(packed, importId, unit) {
      const id = unit ?? idOf(next.get())!;
      const { key, changed, author, properties } = packed;
      const name = freeName(packed.name, id);
      insertUnit.run(id, importId, name, key, changed, author, properties, generation);
      writeVariants(id, packed);
      forgetRemoved.run(id);
      return id;
    },
    update(unit, packed, importId) {
      const { key, changed, author, properties } = packed;
      const name = freeName(packed.name, unit);
      updateUnit.run(importId ?? null, name, key, changed, author, properties, generation, unit);
      removeVariants.run(unit);
      writeVariants(unit, packed);
    },
    remove(unit) {
      removeVariants.run(unit);
      removeUnit.run(unit);
      noteRemoved.run(unit, generation);
    },
  };
}
