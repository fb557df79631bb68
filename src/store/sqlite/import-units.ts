import { canonicalLocale } from '../find-locales.ts';
import type { ImportCounts, UnitVariants } from '../memory-store.ts';
import type { Connection } from './open-database.ts';
import { packUnit } from './pack-unit.ts';
import type { PackedUnit } from './pack-unit.ts';

/** Units looked up and written together: a call into SQLite costs more than a row does. */
const BATCH = 200;
/**
 * Rows written with one statement, a batch of two locales; more gain nothing (measured). SQLite takes
 * 32,766 parameters at most, so this stays below that divided by the seven columns of a unit.
 */
const ROWS = 400;

/** Takes in units inside one transaction. */
export async function importUnits(
  database: Connection,
  units: Iterable<UnitVariants> | AsyncIterable<UnitVariants>,
  origin: string,
): Promise<ImportCounts> {
  database.exec('BEGIN IMMEDIATE');
  try {
    const importId = Number(
      database.prepare('INSERT INTO import (origin) VALUES (?)').run(origin).lastInsertRowid,
    );
    const writer = createWriter(database, importId);
    const localeName = remember(canonicalLocale);
    let skipped = 0;
    for await (const unit of units) {
      const packed = packUnit(unit, localeName);
      if (packed.length === 0) skipped++;
      for (const one of packed) writer.add(one);
    }
    const { added, replaced } = writer.finish();
    // an import that only repeats another one takes its place
    database.exec('DELETE FROM import WHERE id NOT IN (SELECT import FROM unit)');
    database.exec('COMMIT');
    return { importId, added, replaced, skipped };
  } catch (cause) {
    database.exec('ROLLBACK');
    throw cause;
  }
}

type Prepare = (sql: string) => ReturnType<Connection['prepare']>;

/** Asks once for each text and keeps the answer. */
function remember<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}

interface Writer {
  add(unit: PackedUnit): void;
  finish(): { readonly added: number; readonly replaced: number };
}

function createWriter(database: Connection, importId: number): Writer {
  const localeIds = createLocaleIds(database);
  const prepare = remember((sql: string) => database.prepare(sql));
  const insertUnits = createInsert(
    database,
    'INSERT INTO unit (id, import, name, key, changed, author, properties)',
  );
  const insertVariants = createInsert(
    database,
    'INSERT OR REPLACE INTO variant (unit, locale, text, content, before, after)',
  );
  let nextId = numberOf(database, 'SELECT coalesce(max(id), 0) + 1 AS value FROM unit');
  let added = 0;
  let replaced = 0;
  let waiting: PackedUnit[] = [];
  const write = (): void => {
    const batch = waiting;
    waiting = [];
    const known = findKnown(prepare, batch);
    const names = new Set(known.names);
    const fresh: unknown[][] = [];
    const changed: unknown[][] = [];
    const variants: unknown[][] = [];
    const rows = new Map<string, number>();
    for (const unit of batch) {
      const inBatch = rows.get(unit.key);
      const id = known.ids.get(unit.key) ?? inBatch ?? nextId;
      if (id === nextId) {
        nextId++;
        added++;
        rows.set(unit.key, id);
        const name = unit.name !== null && !names.has(unit.name) ? unit.name : null;
        if (name !== null) names.add(name);
        const { key, changed: date, author, properties } = unit;
        fresh.push([id, importId, name, key, date, author, properties]);
      } else {
        replaced++;
        changed.push([importId, unit.changed, unit.author, unit.properties, id]);
      }
      for (const { locale, text, content, before, after } of unit.variants)
        variants.push([id, localeIds(locale), text, content, before, after]);
    }
    insertUnits(fresh);
    insertVariants(variants);
    const update = prepare(
      'UPDATE unit SET import = ?, changed = ?, author = ?, properties = ? WHERE id = ?',
    );
    for (const row of changed) update.run(row);
  };
  return {
    add(unit) {
      waiting.push(unit);
      if (waiting.length === BATCH) write();
    },
    finish() {
      if (waiting.length > 0) write();
      return { added, replaced };
    },
  };
}

function numberOf(database: Connection, sql: string): number {
  return (database.prepare(sql).get() as { readonly value: number }).value;
}

/** Which units of a batch the memory has already, and which of their names are taken. */
function findKnown(
  prepare: Prepare,
  batch: readonly PackedUnit[],
): { readonly ids: ReadonlyMap<string, number>; readonly names: readonly string[] } {
  const marks = batch.map(() => '?').join();
  const rows = prepare(`SELECT id, key FROM unit WHERE key IN (${marks})`).all(
    batch.map(({ key }) => key),
  ) as { readonly id: number; readonly key: string }[];
  const names = batch.flatMap(({ name }) => (name === null ? [] : [name]));
  const nameMarks = names.map(() => '?').join();
  const taken =
    names.length === 0
      ? []
      : (prepare(`SELECT name FROM unit WHERE name IN (${nameMarks})`).all(names) as {
          readonly name: string;
        }[]);
  return {
    ids: new Map(rows.map(({ id, key }) => [key, id])),
    names: taken.map(({ name }) => name),
  };
}

/** Makes a function that writes rows, many with one statement. */
function createInsert(
  database: Connection,
  head: string,
): (rows: readonly (readonly unknown[])[]) => void {
  const statements = new Map<number, ReturnType<Connection['prepare']>>();
  return (rows) => {
    for (let start = 0; start < rows.length; start += ROWS) {
      const end = Math.min(start + ROWS, rows.length);
      const values: unknown[] = [];
      for (let row = start; row < end; row++) for (const value of rows[row]!) values.push(value);
      let statement = statements.get(end - start);
      if (statement === undefined) {
        const row = `(${rows[start]!.map(() => '?').join()})`;
        const all = Array.from({ length: end - start }, () => row).join();
        statement = database.prepare(`${head} VALUES ${all}`);
        statements.set(end - start, statement);
      }
      statement.run(values);
    }
  };
}

/** Numbers of locales; a new one is written when it is first met. */
function createLocaleIds(database: Connection): (locale: string) => number {
  const rows = database.prepare('SELECT id, name FROM locale').all() as {
    readonly id: number;
    readonly name: string;
  }[];
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return (locale) => {
    const known = ids.get(locale);
    if (known !== undefined) return known;
    const written = database.prepare('INSERT INTO locale (name) VALUES (?)').run(locale);
    const id = Number(written.lastInsertRowid);
    ids.set(locale, id);
    return id;
  };
}
