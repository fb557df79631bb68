import { statSync } from 'node:fs';
import Database from 'libsql';
import { FormatError } from '../../../model/format-error.ts';
import { explainFailure } from './explain-failure.ts';
import { makeTables, pragma, renewTables } from './make-tables.ts';
import { watchFile } from './same-file.ts';
import { APPLICATION_ID, SCHEMA_VERSION, TEXT_KEYS_VERSION } from './schema.ts';

/** A connection to the SQLite file of a memory. */
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
  /** Whether its file still stands at the path, see `watchFile`. */
  readonly isThere: () => boolean;
}

/**
 * Opens the file of a memory, or makes it. A file that is something else is never written to. One of no bytes is
 * none yet: it is being made, or whoever made it came to no end.
 *
 * @param isAlone leaves the transaction open that made it, see `NewTables.staysOpen`
 * @param hasTextKeys for one that is made, see `TEXT_KEYS_VERSION`
 * @throws {FormatError} `file/missing` without `create`; `memory/unusable` when it is no memory
 */
export function openDatabase(
  path: string,
  {
    create,
    isAlone = false,
    hasTextKeys = false,
  }: { readonly create: boolean; readonly isAlone?: boolean; readonly hasTextKeys?: boolean },
): OpenDatabase {
  for (;;) {
    checkPath(path, create);
    const database = connect(path);
    const isThere = watchFile(path);
    try {
      database.exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KIB};`);
      // this build of SQLite sorts the keys of ten million units in memory unless told not to
      database.exec('PRAGMA temp_store = FILE');
      const isNew = pragma(database, 'page_count') === 0;
      if (!isNew) checkTables(database, path);
      else if (!create) throw missing(path);
      else if (makeTables(database, { hasTextKeys, staysOpen: isAlone, isThere }) === 'late') {
        database.close();
        continue;
      }
      // when the tables were just made, checkpoints are refused until one was read
      database.exec('SELECT 1 FROM unit LIMIT 1');
      return { database, isNew, isThere };
    } catch (cause) {
      database.close();
      if (isForeign(cause)) throw unusable(path, 'is not a translation memory', cause);
      const explained = explainFailure(path, cause);
      if (explained instanceof FormatError) throw explained;
      throw unusable(path, 'cannot be read as a translation memory', cause);
    }
  }
}

function missing(path: string): FormatError {
  return new FormatError('no such translation memory', {
    fault: 'file/missing',
    path,
    expected: EXPECTED,
  });
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
 * Refuses what can be no memory without a look inside. That is left to SQLite, which writes to no file that does
 * not begin as its own do: to close a file ends all locks that this process has on it (POSIX, `fcntl`), those of a
 * memory that is open already too, and the next process to change it would tear it (SQLite, “How To
 * Corrupt An SQLite Database File”, 2.2).
 */
function checkPath(path: string, create: boolean): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined && !create) throw missing(path);
  if (stats?.isDirectory() === true) throw unusable(path, 'is a directory');
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
  if (version < TEXT_KEYS_VERSION) renewTables(database);
}
