import { statSync } from 'node:fs';
import Database from 'libsql';
import { FormatError } from '../../model/format-error.ts';
import { rollBack } from './change-memory.ts';
import { explainFailure } from './explain-failure.ts';
import {
  APPLICATION_ID,
  NUMBER_KEYS,
  SCHEMA_STEPS,
  SCHEMA_VERSION,
  TEXT_KEYS_VERSION,
} from './schema.ts';

export type Connection = InstanceType<typeof Database>;

/** How long a writer waits for another one before it gives up: an import of a million units takes less. */
export const BUSY_MILLISECONDS = 30_000;
/**
 * Page cache, and what is sorted at once when an index is made. An import into a full memory visits the
 * index of keys in no order; a larger cache is hardly faster, as the system keeps the file's pages too.
 */
const CACHE_KIB = 16 * 1024;
const EXPECTED = 'a translation memory made by `kosut tm import`';

interface OpenDatabase {
  readonly database: Connection;
  /** Whether it was made now. */
  readonly isNew: boolean;
}

/**
 * Opens the file of a memory, or makes it. A file that is something else is never written to.
 *
 * @param hasTextKeys for one that is made, see `TEXT_KEYS_VERSION`
 * @throws {FormatError} `file/missing` without `create`; `memory/unusable` when it is no memory
 */
export function openDatabase(
  path: string,
  { create, hasTextKeys = false }: { readonly create: boolean; readonly hasTextKeys?: boolean },
): OpenDatabase {
  const isNew = !isThere(path, create);
  const database = connect(path);
  try {
    if (isNew) makeTables(database, !hasTextKeys);
    else checkTables(database, path);
    database.exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KIB};`);
    // this build of SQLite sorts the keys of ten million units in memory unless told not to
    database.exec('PRAGMA temp_store = FILE');
    // when the tables were just made, checkpoints are refused until one was read
    database.exec('SELECT 1 FROM unit LIMIT 1');
    return { database, isNew };
  } catch (cause) {
    database.close();
    if (isForeign(cause)) throw unusable(path, 'is not a translation memory', cause);
    const explained = explainFailure(path, cause);
    if (explained instanceof FormatError) throw explained;
    throw unusable(path, 'cannot be read as a translation memory', cause);
  }
}

function unusable(path: string, problem: string, cause?: unknown): FormatError {
  return new FormatError(problem, { fault: 'memory/unusable', path, expected: EXPECTED, cause });
}

/** Whether SQLite found a file that is no database of its kind. */
function isForeign(cause: unknown): boolean {
  return (cause as { readonly code?: unknown } | undefined)?.code === 'SQLITE_NOTADB';
}

function connect(path: string): Connection {
  try {
    const database = new Database(path, { timeout: BUSY_MILLISECONDS });
    // this build of SQLite checks references unless told not to, a look-up for every row
    database.exec('PRAGMA foreign_keys = OFF');
    return database;
  } catch (cause) {
    const what = isForeign(cause) ? 'is not a translation memory' : 'cannot be opened';
    throw unusable(path, what, cause);
  }
}

/**
 * Whether a file stands there already. Its bytes are left to SQLite, which writes to no file that does not
 * begin as its own do: to close a file ends all locks that this process has on it (POSIX, `fcntl`), those of a
 * memory that is open already too, and the next process to change it would tear it (SQLite, “How To
 * Corrupt An SQLite Database File”, 2.2).
 */
function isThere(path: string, create: boolean): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    if (create) return false;
    throw new FormatError('no such translation memory', {
      fault: 'file/missing',
      path,
      expected: EXPECTED,
    });
  }
  if (stats.isDirectory()) throw unusable(path, 'is a directory');
  if (stats.size === 0 && create) return false;
  return true;
}

/** Makes the tables, or those that a file from an older program lacks; another process may be at it too. */
function makeTables(database: Connection, hasNumberKeys: boolean): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma(database, 'user_version');
    const missing = SCHEMA_STEPS.slice(version);
    for (const step of missing) database.exec(step);
    const isEmpty = version === 0;
    if (isEmpty && hasNumberKeys) database.exec(NUMBER_KEYS);
    if (missing.length > 0) {
      const made = isEmpty && hasNumberKeys ? SCHEMA_VERSION : TEXT_KEYS_VERSION;
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${made};`);
    }
    database.exec('COMMIT');
  } catch (cause) {
    rollBack(database);
    throw cause;
  }
}

function checkTables(database: Connection, path: string): void {
  if (pragma(database, 'application_id') !== APPLICATION_ID)
    throw unusable(path, 'is a database of another program');
  const version = pragma(database, 'user_version');
  if (version > SCHEMA_VERSION) {
    throw new FormatError(`is a translation memory of version ${version}, from a newer kosut`, {
      fault: 'memory/unusable',
      path,
      expected: `version ${SCHEMA_VERSION} or older`,
    });
  }
  if (version < TEXT_KEYS_VERSION) makeTables(database, false);
}

function pragma(database: Connection, name: string): number {
  const row = database.prepare(`SELECT ${name} AS value FROM pragma_${name}`).get();
  return (row as { readonly value: number }).value;
}
