import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'libsql';
import { FormatError } from '../../model/format-error.ts';
import { rollBack } from './change-memory.ts';
import { explainFailure } from './explain-failure.ts';
import { APPLICATION_ID, SCHEMA_STEPS, SCHEMA_VERSION } from './schema.ts';

export type Connection = InstanceType<typeof Database>;

/** First bytes of every SQLite database (SQLite file format, 1.3.1). */
const MAGIC = 'SQLite format 3\0';
/** How long a writer waits for another one before it gives up: an import of a million units takes less. */
const BUSY_MILLISECONDS = 30_000;
/** Page cache: holds the index of keys of a million units, which an import visits in no order. */
const CACHE_KIB = 64 * 1024;
const EXPECTED = 'a translation memory made by `kosut tm import`';

/**
 * Opens the file of a memory, or makes it. A file that is something else is never written to.
 *
 * @throws {FormatError} `file/missing` without `create`; `memory/unusable` when it is no memory
 */
export function openDatabase(path: string, { create }: { readonly create: boolean }): Connection {
  const isNew = !isThere(path, create);
  const database = connect(path);
  try {
    if (isNew) makeTables(database);
    else checkTables(database, path);
    database.exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KIB};`);
    // when the tables were just made, checkpoints are refused until one was read
    database.exec('SELECT 1 FROM unit LIMIT 1');
    return database;
  } catch (cause) {
    database.close();
    const explained = explainFailure(path, cause);
    if (explained instanceof FormatError) throw explained;
    throw unusable(path, 'cannot be read as a translation memory', cause);
  }
}

function unusable(path: string, problem: string, cause?: unknown): FormatError {
  return new FormatError(problem, { fault: 'memory/unusable', path, expected: EXPECTED, cause });
}

function connect(path: string): Connection {
  try {
    const database = new Database(path, { timeout: BUSY_MILLISECONDS });
    // this build of SQLite checks references unless told not to, a look-up for every row
    database.exec('PRAGMA foreign_keys = OFF');
    return database;
  } catch (cause) {
    throw unusable(path, 'cannot be opened', cause);
  }
}

/** Whether a database stands there already; looks at its first bytes before SQLite may touch it. */
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
  if (firstBytes(path) !== MAGIC) throw unusable(path, 'is not a translation memory');
  return true;
}

function firstBytes(path: string): string {
  try {
    const file = openSync(path, 'r');
    const bytes = new Uint8Array(MAGIC.length);
    const length = readSync(file, bytes);
    closeSync(file);
    return String.fromCharCode(...bytes.subarray(0, length));
  } catch (cause) {
    throw unusable(path, 'cannot be read', cause);
  }
}

/** Makes the tables, or those that a file from an older program lacks; another process may be at it too. */
function makeTables(database: Connection): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const missing = SCHEMA_STEPS.slice(pragma(database, 'user_version'));
    for (const step of missing) database.exec(step);
    if (missing.length > 0)
      database.exec(
        `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`,
      );
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
  if (version < SCHEMA_VERSION) makeTables(database);
}

function pragma(database: Connection, name: string): number {
  const row = database.prepare(`SELECT ${name} AS value FROM pragma_${name}`).get();
  return (row as { readonly value: number }).value;
}
