import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../io/machine/cache-folder.ts';
import { FormatError } from '../../model/format-error.ts';
import type { MemoryStore } from '../memory-store.ts';
import { changeUnits } from '../sqlite/change/change-units.ts';
import { endWriting } from '../sqlite/database/change-memory.ts';
import { countUses, findUsedUnits } from '../sqlite/change/count-uses.ts';
import { importUnits } from '../sqlite/import/import-units.ts';
import { openDatabase } from '../sqlite/database/open-database.ts';
import { openMemoryStore } from '../sqlite/open-memory-store.ts';
import { undoChange } from '../sqlite/change/undo-change.ts';
import { findSchema } from './find-schema.ts';
import { quoteSchema } from './find-tables.ts';
import { parseMemoryAddress } from './memory-address.ts';
import { openServer } from './open-server.ts';
import { selectState, toState } from './pull-changes.ts';
import { createServerCopy } from './create-server-copy.ts';

/** How a memory on a server is opened: whether it may be made, and where its copy is. */
export interface PostgresStoreOptions {
  readonly create: boolean;
  /** Where copies are kept; absent: the cache folder of the user. */
  readonly folder?: string;
}

/**
 * Opens a memory on a PostgreSQL server, which several people share. It is the memory; beside it stands a
 * copy on this machine, a SQLite file that is asked for everything, so that answers are those of a memory in
 * a file. Before a question the copy takes in what others wrote. A change is made in the copy while the
 * memory on the server is locked, sent, and committed there first: what is not committed there is not in the
 * copy either. A copy may be deleted at any time.
 *
 * @throws {FormatError} `file/missing` when there is no such memory and `create` is false;
 *   `memory/unusable` when the server cannot be used; `file/unwritable` when the copy cannot
 */
export async function openPostgresStore(
  address: string,
  { create, folder = path.join(cacheFolder(), 'memories') }: PostgresStoreOptions,
): Promise<MemoryStore> {
  const parsed = parseMemoryAddress(address);
  const { name } = parsed;
  const schema = quoteSchema(parsed.schema);
  const server = openServer({ ...parsed, fault: 'memory/unusable' });
  try {
    await findSchema(server, parsed, { create });
    const { memoryId } = toState(await server.query(selectState(schema)))!;
    const file = path.join(makeFolder(folder), `${memoryId}.db`);
    const { database: copy } = openDatabase(file, { create: true, hasTextKeys: true });
    // what a power cut takes from it comes from the server again: no change waits for its disk
    copy.exec('PRAGMA synchronous = NORMAL');
    // asks while the other one is in the middle of a change
    const reader = openMemoryStore(file, { create: false });
    const { refresh, write } = createServerCopy({ name, memoryId, schema, server, copy, file });
    async function* fresh<T>(read: () => AsyncIterable<T>): AsyncGenerator<T> {
      await refresh();
      yield* read();
    }
    const afterRefresh = async <T>(read: () => Promise<T>): Promise<T> => {
      await refresh();
      return read();
    };
    await refresh();
    return {
      name,
      file,
      refresh,
      importUnits: (units, origin, index) =>
        write(false, (transaction) => importUnits(copy, transaction, units, origin, index)),
      changeUnits(changes, reason) {
        return write(reason.forgets === true, (transaction) =>
          changeUnits(copy, transaction, changes, reason),
        );
      },
      countUses: (ids, counted) =>
        write(false, (transaction, alsoSend) => {
          const uses = findUsedUnits(copy, ids, counted);
          alsoSend(uses.keys());
          return countUses(copy, transaction, uses);
        }),
      undo: (change) => write(false, (transaction) => undoChange(copy, transaction, change)),
      read: (source, target) => fresh(() => reader.read(source, target)),
      readAll: () => fresh(() => reader.readAll()),
      readOne: (unit) => afterRefresh(() => reader.readOne(unit)),
      stats: () => afterRefresh(() => reader.stats()),
      locales: () => afterRefresh(() => reader.locales()),
      changes: (limit) => afterRefresh(() => reader.changes(limit)),
      history: (unit) => afterRefresh(() => reader.history(unit)),
      indexSource: () => reader.indexSource(),
      async close() {
        await server.close();
        if (!copy.open) return;
        await reader.close();
        endWriting(copy);
        copy.close();
      },
    };
  } catch (cause) {
    await server.close();
    throw cause;
  }
}

/** Others of this machine need not read the texts. */
const PRIVATE = 0o700;

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE });
    return folder;
  } catch (cause) {
    throw new FormatError('cannot be made, and the copy of the memory has no place', {
      fault: 'file/unwritable',
      path: folder,
      expected: 'a folder that may be written to: XDG_CACHE_HOME names another one',
      cause,
    });
  }
}
