import type { MemoryStats, MemoryStore } from '../memory-store.ts';
import { changeUnits } from './change-units.ts';
import { createIndexSource } from './create-index-source.ts';
import { importUnits } from './import-units.ts';
import { listChanges, listVersions } from './history.ts';
import { openDatabase } from './open-database.ts';
import type { Connection } from './open-database.ts';
import { createUnitReader, readStoredUnits } from './read-stored-units.ts';
import { selectUnits } from './read-units.ts';
import { undoChange } from './undo-change.ts';

/**
 * Opens a memory kept in one SQLite file. While it is open, `PATH-wal` and `PATH-shm` stand beside it.
 *
 * @throws {FormatError} `file/missing` when it is not there and `create` is false; `memory/unusable`
 *   when the file is something else, damaged, or from a newer version of this program
 */
export function openMemoryStore(path: string, options: { readonly create: boolean }): MemoryStore {
  const database = openDatabase(path, options);
  return {
    importUnits: (units, origin, index) => importUnits(database, units, origin, index),
    async *read(sourceLocale, targetLocale) {
      yield* selectUnits(database, sourceLocale, targetLocale).all();
    },
    stats: () => Promise.resolve(readStats(database)),
    async *readAll() {
      yield* readStoredUnits(database);
    },
    readOne: (unit) => Promise.resolve(createUnitReader(database)(unit)),
    changeUnits: async (changes, reason) => changeUnits(database, changes, reason),
    changes: (limit) => Promise.resolve(listChanges(database, limit)),
    history: (unit) => Promise.resolve(listVersions(database, unit)),
    undo: async (change) => undoChange(database, change),
    indexSource: () => createIndexSource(database),
    close() {
      if (!database.open) return Promise.resolve();
      // everything into the one file, so that it can be copied
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
      return Promise.resolve();
    },
  };
}

function readStats(database: Connection): MemoryStats {
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
  return {
    units,
    locales: Object.fromEntries(locales.map(({ name, units }) => [name, units])),
    imports: imports.map(({ importId, origin, units }) => ({ importId, origin, units })),
  };
}
