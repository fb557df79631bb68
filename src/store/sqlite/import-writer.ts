import type { IndexedUnit, IndexFeed } from '../index-source.ts';
import { createHistory } from './history.ts';
import { createInsert } from './insert-rows.ts';
import { createKnownUnits } from './known-units.ts';
import { createLocaleIds } from './locale-ids.ts';
import type { Connection } from './open-database.ts';
import type { PackedUnit } from './pack-unit.ts';

/** Units looked up and written together: a call into SQLite costs more than a row does. */
const BATCH = 200;

interface WriterOptions {
  readonly importId: number;
  readonly generation: number;
  /** See `history.ts`. */
  readonly change: number;
  /** Is handed each unit that is new or has another date. */
  readonly feed: IndexFeed | undefined;
}

/** Writes the units of one import. */
export interface ImportWriter {
  add(unit: PackedUnit): void;
  finish(): { readonly added: number; readonly replaced: number };
}

/** Starts an import, inside a transaction. */
export function createImportWriter(
  database: Connection,
  { importId, generation, change, feed }: WriterOptions,
): ImportWriter {
  const history = createHistory(database, change, importId);
  const known = createKnownUnits(database);
  const takenNames = createNameFinder(database);
  const rows = createRows(database, importId, generation);
  const update = database.prepare(
    `UPDATE unit SET import = ?, changed = ?, author = ?, properties = ?,
     generation = CASE WHEN changed IS ? THEN generation ELSE ? END WHERE id = ?`,
  );
  let nextId = findNextId(database);
  let added = 0;
  let replaced = 0;
  let waiting: PackedUnit[] = [];
  const write = (): void => {
    const batch = waiting;
    waiting = [];
    const found = known.find(batch);
    const names = new Set(takenNames(batch));
    const updates: unknown[][] = [];
    for (const unit of batch) {
      const { key, changed, author, properties } = unit;
      const old = found.get(key);
      const id = old?.id ?? nextId++;
      found.set(key, { id, changed, isStored: false });
      if (old === undefined) {
        added++;
        known.add(key, id);
        const name = unit.name !== null && !names.has(unit.name) ? unit.name : null;
        if (name !== null) names.add(name);
        rows.unit(id, name, unit);
      } else {
        replaced++;
        if (old.isStored) history.keep(id);
        updates.push([importId, changed, author, properties, changed, generation, id]);
      }
      rows.variants(id, unit, old !== undefined);
      if (old === undefined || old.changed !== changed) feed?.add(toIndexedUnit(id, unit));
    }
    rows.write();
    for (const values of updates) update.run(values);
  };
  return {
    add(unit) {
      waiting.push(unit);
      if (waiting.length === BATCH) write();
    },
    finish() {
      if (waiting.length > 0) write();
      known.end();
      return { added, replaced };
    },
  };
}

/** Numbers are never given again, not even those of removed units. */
function findNextId(database: Connection): number {
  const row = database
    .prepare(
      `SELECT 1 + max((SELECT coalesce(max(id), 0) FROM unit),
                      (SELECT coalesce(max(unit), 0) FROM removed)) AS next`,
    )
    .get();
  return (row as { readonly next: number }).next;
}

function toIndexedUnit(unit: number, { changed, variants }: PackedUnit): IndexedUnit {
  return { unit, texts: variants, ...(changed !== null && { changed }) };
}

/** Which names of a batch are taken. */
function createNameFinder(
  database: Connection,
): (batch: readonly PackedUnit[]) => readonly string[] {
  const statements = new Map<number, ReturnType<Connection['prepare']>>();
  return (batch) => {
    const names = batch.flatMap(({ name }) => (name === null ? [] : [name]));
    if (names.length === 0) return [];
    let statement = statements.get(names.length);
    if (statement === undefined) {
      const marks = names.map(() => '?').join();
      statement = database.prepare(`SELECT name FROM unit WHERE name IN (${marks})`);
      statements.set(names.length, statement);
    }
    return (statement.all(names) as { readonly name: string }[]).map(({ name }) => name);
  };
}

interface Rows {
  unit(id: number, name: string | null, unit: PackedUnit): void;
  /** @param isAgain in place of older ones, which may wait in the same batch */
  variants(id: number, unit: PackedUnit, isAgain: boolean): void;
  write(): void;
}

/** Gathers rows; most have only the first columns, and each value bound costs. */
function createRows(database: Connection, importId: number, generation: number): Rows {
  const localeIds = createLocaleIds(database);
  const bareUnits: unknown[] = [];
  const units: unknown[] = [];
  const bareVariants: unknown[] = [];
  const variants: unknown[] = [];
  const unitColumns = 'id, import, key, generation';
  const variantColumns = 'unit, locale, text';
  const writers = [
    [bareUnits, createInsert(database, `INSERT INTO unit (${unitColumns})`, 4)],
    [
      units,
      createInsert(
        database,
        `INSERT INTO unit (${unitColumns}, name, changed, author, properties)`,
        8,
      ),
    ],
    [bareVariants, createInsert(database, `INSERT OR REPLACE INTO variant (${variantColumns})`, 3)],
    [
      variants,
      createInsert(
        database,
        `INSERT OR REPLACE INTO variant (${variantColumns}, content, before, after)`,
        6,
      ),
    ],
  ] as const;
  return {
    unit(id, name, { key, changed, author, properties }) {
      if (name === null && changed === null && author === null && properties === null)
        bareUnits.push(id, importId, key, generation);
      else units.push(id, importId, key, generation, name, changed, author, properties);
    },
    variants(id, unit, isAgain) {
      for (const { locale, text, content, before, after } of unit.variants) {
        const localeId = localeIds(locale);
        if (!isAgain && content === null && before === null && after === null)
          bareVariants.push(id, localeId, text);
        else variants.push(id, localeId, text, content, before, after);
      }
    },
    write() {
      for (const [values, insert] of writers) {
        insert(values);
        values.length = 0;
      }
    },
  };
}
