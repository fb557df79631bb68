import { createKeyNumbers } from './key-numbers.ts';
import type { KeyNumbers } from './key-numbers.ts';
import type { Connection } from './open-database.ts';
import type { PackedUnit } from './pack-unit.ts';
import { DROP_LATE_INDEXES, LATE_INDEXES } from './schema.ts';

/** A unit that the memory has. */
export interface KnownUnit {
  readonly id: number;
  readonly changed: string | null;
  /** Not met for the first time in the batch. */
  readonly isStored: boolean;
}

/** Which units of an import the memory has already, those of the same import included. */
export interface KnownUnits {
  /** By key. */
  find(batch: readonly PackedUnit[]): Map<string, KnownUnit>;
  /** Must be told of every unit that is written. */
  add(key: string, id: number): void;
  /** When all is written. */
  end(): void;
}

/** Keys that are kept in the program's memory at most, 50 MB; then the database is asked. */
const MOST_KEPT: number = 2 ** 21;

/**
 * Starts an import. Into an empty memory it goes without most indexes, which are made at the end, as
 * that takes two thirds of the time; until then the keys are kept here.
 */
export function createKnownUnits(database: Connection): KnownUnits {
  const stored = createStoredUnits(database);
  const isEmpty = database.prepare('SELECT 1 AS one FROM unit LIMIT 1').get() === undefined;
  if (!isEmpty) return { find: stored.byKeys, add: () => undefined, end: () => undefined };
  database.exec(DROP_LATE_INDEXES);
  let kept: KeyNumbers | undefined = createKeyNumbers();
  const end = (): void => {
    if (kept === undefined) return;
    kept = undefined;
    database.exec(LATE_INDEXES);
  };
  return {
    find: (batch) => (kept === undefined ? stored.byKeys(batch) : stored.byNumbers(batch, kept)),
    add(key, id) {
      kept?.set(key, id);
      if (kept !== undefined && kept.size >= MOST_KEPT) end();
    },
    end,
  };
}

interface StoredUnits {
  byKeys(batch: readonly PackedUnit[]): Map<string, KnownUnit>;
  byNumbers(batch: readonly PackedUnit[], numbers: KeyNumbers): Map<string, KnownUnit>;
}

interface Row {
  readonly id: number;
  readonly changed: string | null;
  readonly key: string;
}

function createStoredUnits(database: Connection): StoredUnits {
  const statements = new Map<number, ReturnType<Connection['prepare']>>();
  const byNumber = database.prepare('SELECT key, id, changed FROM unit WHERE id = ?');
  return {
    byKeys(batch) {
      let statement = statements.get(batch.length);
      if (statement === undefined) {
        const marks = batch.map(() => '?').join();
        statement = database.prepare(`SELECT key, id, changed FROM unit WHERE key IN (${marks})`);
        statements.set(batch.length, statement);
      }
      const rows = statement.all(batch.map(({ key }) => key)) as Row[];
      return new Map(rows.map(({ key, id, changed }) => [key, { id, changed, isStored: true }]));
    },
    byNumbers(batch, numbers) {
      const found = new Map<string, KnownUnit>();
      for (const { key } of batch) {
        const number = numbers.find(key);
        const row = number === undefined ? undefined : (byNumber.get(number) as Row | undefined);
        if (row?.key === key) found.set(key, { id: row.id, changed: row.changed, isStored: true });
      }
      return found;
    },
  };
}
