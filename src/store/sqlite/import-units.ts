import { canonicalLocale } from '../find-locales.ts';
import type { FedIndex, IndexedUnit, IndexFeed } from '../index-source.ts';
import type { ImportCounts, UnitVariants } from '../memory-store.ts';
import { rollBack, startGeneration } from './change-memory.ts';
import { createHistory, startChange } from './history.ts';
import { createLocaleIds } from './locale-ids.ts';
import type { Connection } from './open-database.ts';
import { packUnit } from './pack-unit.ts';
import type { PackedUnit } from './pack-unit.ts';

/** Units looked up and written together: a call into SQLite costs more than a row does. */
const BATCH = 200;
/**
 * Rows written with one statement, a batch of two locales; more gain nothing (measured). SQLite takes
 * 32,766 parameters at most, so this stays below that divided by the eight columns of a unit.
 */
const ROWS = 400;

/** Takes in units inside one transaction, and into an index as they come. */
export async function importUnits(
  database: Connection,
  units: Iterable<UnitVariants> | AsyncIterable<UnitVariants>,
  origin: string,
  index?: FedIndex,
): Promise<ImportCounts> {
  database.exec('BEGIN IMMEDIATE');
  let feed: IndexFeed | undefined;
  try {
    feed = index?.feed();
    const generation = startGeneration(database);
    const importId = Number(
      database.prepare('INSERT INTO import (origin) VALUES (?)').run(origin).lastInsertRowid,
    );
    const change = startChange(database, { kind: 'import', detail: origin, importId });
    const writer = createWriter(database, { importId, generation, change, feed });
    const localeName = remember(canonicalLocale);
    let skipped = 0;
    for await (const unit of units) {
      const packed = packUnit(unit, localeName);
      if (packed.length === 0) skipped++;
      for (const one of packed) writer.add(one);
    }
    const { added, replaced } = writer.finish();
    database.exec('COMMIT');
    feed?.end(generation);
    return { importId, change, added, replaced, skipped };
  } catch (cause) {
    feed?.drop();
    rollBack(database);
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

interface WriterOptions {
  readonly importId: number;
  readonly generation: number;
  readonly change: number;
  readonly feed: IndexFeed | undefined;
}

interface Writer {
  add(unit: PackedUnit): void;
  finish(): { readonly added: number; readonly replaced: number };
}

function createWriter(
  database: Connection,
  { importId, generation, change, feed }: WriterOptions,
): Writer {
  const history = createHistory(database, change, importId);
  const localeIds = createLocaleIds(database);
  const prepare = remember((sql: string) => database.prepare(sql));
  const insertUnits = createInsert(
    database,
    'INSERT INTO unit (id, import, name, key, changed, author, properties, generation)',
  );
  const insertVariants = createInsert(
    database,
    'INSERT OR REPLACE INTO variant (unit, locale, text, content, before, after)',
  );
  let nextId = numberOf(
    database,
    `SELECT 1 + max((SELECT coalesce(max(id), 0) FROM unit),
                    (SELECT coalesce(max(unit), 0) FROM removed)) AS value`,
  );
  let added = 0;
  let replaced = 0;
  let waiting: PackedUnit[] = [];
  const write = (): void => {
    const batch = waiting;
    waiting = [];
    const known = findKnown(prepare, batch);
    const names = new Set(findNames(prepare, batch));
    const fresh: unknown[][] = [];
    const changed: unknown[][] = [];
    const variants: unknown[][] = [];
    for (const unit of batch) {
      const { key, changed: date, author, properties } = unit;
      const old = known.get(key);
      const id = old?.id ?? nextId++;
      if (old === undefined) {
        added++;
        const name = unit.name !== null && !names.has(unit.name) ? unit.name : null;
        if (name !== null) names.add(name);
        fresh.push([id, importId, name, key, date, author, properties, generation]);
      } else {
        replaced++;
        if (old.isStored) history.keep(id);
        changed.push([importId, date, author, properties, date, generation, id]);
      }
      known.set(key, { id, changed: date, isStored: false });
      for (const { locale, text, content, before, after } of unit.variants)
        variants.push([id, localeIds(locale), text, content, before, after]);
      if (old === undefined || old.changed !== date) feed?.add(toIndexedUnit(id, unit));
    }
    insertUnits(fresh);
    insertVariants(variants);
    const update = prepare(
      `UPDATE unit SET import = ?, changed = ?, author = ?, properties = ?,
       generation = CASE WHEN changed IS ? THEN generation ELSE ? END WHERE id = ?`,
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

function toIndexedUnit(unit: number, { changed, variants }: PackedUnit): IndexedUnit {
  return { unit, texts: variants, ...(changed !== null && { changed }) };
}

/** A unit that the memory has. */
interface Known {
  readonly id: number;
  readonly changed: string | null;
  /** Not met for the first time in this batch. */
  readonly isStored: boolean;
}

/** Which units of a batch the memory has already, by key. */
function findKnown(prepare: Prepare, batch: readonly PackedUnit[]): Map<string, Known> {
  const marks = batch.map(() => '?').join();
  const rows = prepare(`SELECT key, id, changed FROM unit WHERE key IN (${marks})`).all(
    batch.map(({ key }) => key),
  ) as (Known & { readonly key: string })[];
  return new Map(rows.map(({ key, id, changed }) => [key, { id, changed, isStored: true }]));
}

/** Which names of a batch are taken. */
function findNames(prepare: Prepare, batch: readonly PackedUnit[]): readonly string[] {
  const names = batch.flatMap(({ name }) => (name === null ? [] : [name]));
  if (names.length === 0) return [];
  const marks = names.map(() => '?').join();
  const rows = prepare(`SELECT name FROM unit WHERE name IN (${marks})`).all(names) as {
    readonly name: string;
  }[];
  return rows.map(({ name }) => name);
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
