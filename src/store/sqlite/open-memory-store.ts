import { existsSync } from 'node:fs';
import type { MemoryStats, MemoryStore } from '../memory-store.ts';
import { endWriting, ownTransaction } from './database/change-memory.ts';
import { changeUnits } from './change/change-units.ts';
import { ALL_USES, countUses, findUsedUnits } from './change/count-uses.ts';
import { createIndexSource } from './index-source/create-index-source.ts';
import { explainFailure } from './database/explain-failure.ts';
import { explainSource } from './index-source/explain-source.ts';
import { importUnits } from './import/import-units.ts';
import { listChanges, listVersions } from './change/history.ts';
import { openDatabase } from './database/open-database.ts';
import type { Connection } from './database/open-database.ts';
import { createUnitReader, readStoredUnits } from './units/read-stored-units.ts';
import { selectUnits } from './index-source/read-units.ts';
import { removeUnmade } from './database/remove-unmade.ts';
import { undoChange } from './change/undo-change.ts';
import { refuseReplaced } from './database/same-file.ts';

/** How a memory in a file is opened. */
export interface OpenMemoryOptions {
  /** Whether a memory is made where none is. */
  readonly create: boolean;
  /**
   * Whether nobody else is expected to read a memory that is made now before its first change is done: they would wait.
   * The memory is made by that change: when it fails, or the program ends before, there is none, and when there is none
   * the store can only be closed.
   */
  readonly isAlone?: boolean;
}

/**
 * Opens a memory kept in one SQLite file. While it is written to, `PATH-wal` and `PATH-shm` stand beside it.
 *
 * @throws {FormatError} `file/missing` when it is not there and `create` is false; `memory/unusable`
 *   when the file is something else, damaged, or from a newer version of this program
 */
export function openMemoryStore(path: string, options: OpenMemoryOptions): MemoryStore {
  const wasThere = existsSync(path);
  const { database, isNew, isThere } = openDatabase(path, options);
  const isOurs = isNew && !wasThere && options.isAlone === true;
  const own = refuseReplaced({ database, path, isThere }, ownTransaction(database));
  const run = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw explainFailure(path, cause);
    }
  };
  async function* stream<T>(read: () => Iterable<T>): AsyncGenerator<T> {
    try {
      yield* read();
    } catch (cause) {
      throw explainFailure(path, cause);
    }
  }
  return {
    name: path,
    file: path,
    importUnits: (units, origin, index) =>
      run(() => importUnits(database, own, units, origin, index)),
    read: (sourceLocale, targetLocale) =>
      stream(() => selectUnits(database, sourceLocale, targetLocale).all()),
    readAll: () => stream(() => readStoredUnits(database)),
    readOne: (unit) => run(() => createUnitReader(database)(unit)),
    stats: () => run(() => readStats(database)),
    locales: () => run(() => readLocales(database)),
    changeUnits: (changes, reason) => run(() => changeUnits(database, own, changes, reason)),
    changes: (limit) => run(() => listChanges(database, limit)),
    history: (unit) => run(() => listVersions(database, unit)),
    countUses: (ids, counted) =>
      run(() => countUses(database, own, findUsedUnits(database, ids, counted))),
    undo: (change) => run(() => undoChange(database, own, change)),
    indexSource: (isReader = false) => explainSource(path, createIndexSource(database, isReader)),
    close() {
      if (!database.open) return Promise.resolve();
      // beside another file that stands there now nothing of this one is tidied away
      if (isThere()) {
        if (isOurs) removeUnmade(database, path);
        endWriting(database);
      }
      database.close();
      return Promise.resolve();
    },
  };
}

function readLocales(database: Connection): readonly string[] {
  const rows = database
    .prepare(
      `SELECT name FROM locale WHERE EXISTS (SELECT 1 FROM variant WHERE variant.locale = locale.id)
       ORDER BY id`,
    )
    .all() as { readonly name: string }[];
  return rows.map(({ name }) => name);
}

/** How many units there are, and how many of them have a variant in each locale, by its name. */
export function readStats(database: Connection): MemoryStats {
  const { units } = database.prepare('SELECT count(*) AS units FROM unit').get() as {
    readonly units: number;
  };
  const locales = database
    .prepare(
      `SELECT name, count(*) AS units FROM variant JOIN locale ON locale.id = variant.locale
       GROUP BY name ORDER BY name`,
    )
    .all() as { readonly name: string; readonly units: number }[];
  const imports = database
    .prepare(
      `SELECT import.id AS importId, origin, count(*) AS units
       FROM unit JOIN import ON import.id = unit.import GROUP BY import.id ORDER BY import.id`,
    )
    .all() as MemoryStats['imports'];
  const { uses } = database.prepare(ALL_USES).get() as { readonly uses: number };
  return {
    units,
    ...(uses > 0 && { uses }),
    locales: Object.fromEntries(locales.map(({ name, units }) => [name, units])),
    imports: imports.map(({ importId, origin, units }) => ({ importId, origin, units })),
  };
}
