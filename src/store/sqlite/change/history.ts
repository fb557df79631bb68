import type { ChangeReason, MemoryChange, UnitVariants, UnitVersion } from '../../memory-store.ts';
import type { Connection } from '../database/open-database.ts';
import { prepareOnce } from '../database/prepare-once.ts';
import { createUnitReader, formatFormerUnit, parseFormerUnit } from '../units/read-stored-units.ts';

/** The time by the clock of the database, ISO 8601, UTC. */
export const NOW = `strftime('%Y-%m-%dT%H:%M:%SZ', 'now')`;

/** Writes down, inside a transaction, that a change is made; says its number. */
export function startChange(
  database: Connection,
  { kind, detail, importId }: ChangeReason & { readonly importId?: number },
): number {
  const { lastInsertRowid } = prepareOnce(
    database,
    `INSERT INTO change (kind, detail, at, import) VALUES (?, ?, ${NOW}, ?)`,
  ).run(kind, detail, importId ?? null);
  return Number(lastInsertRowid);
}

/** Keeps what units were before a change. */
export interface History {
  /** Call it before the unit is changed or removed; the first time in a change counts. */
  keep(unit: number): void;
  /** The unit was not there before. */
  keepAdded(unit: number): void;
}

/** @param importId of the import that makes the change: what it added itself has no former state */
export function createHistory(database: Connection, change: number, importId?: number): History {
  const read = createUnitReader(database);
  const insert = prepareOnce(database, 'INSERT OR IGNORE INTO history VALUES (?, ?, ?)');
  return {
    keep(unit) {
      const stored = read(unit);
      if (stored !== undefined && stored.importId !== importId)
        insert.run(unit, change, formatFormerUnit(stored));
    },
    keepAdded(unit) {
      insert.run(unit, change, null);
    },
  };
}

interface ChangeRow {
  readonly id: number;
  readonly kind: string;
  readonly detail: string;
  readonly at: string;
  readonly undone: string | null;
}

/** The changes of a memory, the newest first. */
export function listChanges(database: Connection, limit: number): readonly MemoryChange[] {
  const rows = database
    .prepare('SELECT id, kind, detail, at, undone FROM change ORDER BY id DESC LIMIT ?')
    .all(limit) as readonly ChangeRow[];
  return rows.map(toMemoryChange);
}

/** What a unit was, the newest change first. */
export function listVersions(database: Connection, unit: number): readonly UnitVersion[] {
  const rows = database
    .prepare(
      `SELECT id, kind, detail, at, undone, before FROM history JOIN change ON change.id = history.change
       WHERE unit = ? ORDER BY id DESC`,
    )
    .all(unit) as readonly (ChangeRow & { readonly before: string | null })[];
  return rows.map((row) => ({
    ...toMemoryChange(row),
    ...(row.before !== null && { before: toVariants(row.before) }),
  }));
}

function toVariants(before: string): UnitVariants {
  const { importId, ...unit } = parseFormerUnit(before);
  void importId;
  return unit;
}

/** A row of the table of changes as the store tells it. */
export function toMemoryChange({ id, kind, detail, at, undone }: ChangeRow): MemoryChange {
  return { change: id, kind, detail, at, ...(undone !== null && { undone }) };
}
