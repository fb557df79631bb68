import { FormatError } from '../../model/format-error.ts';
import { findTables } from './find-tables.ts';
import type { MemoryAddress } from './memory-address.ts';
import type { Server } from './open-server.ts';
import { makeTables, SCHEMA_VERSION } from './schema.ts';

/** See `TablesWanted`. */
const LOCK = 0x4b53544d;

/**
 * Sees to it that the tables of a memory are there; two that make them at once make them once.
 *
 * @throws {FormatError} `file/missing` without `create`; `memory/unusable` for other tables than ours
 */
export async function findSchema(
  server: Server,
  { schema, name }: MemoryAddress,
  { create }: { readonly create: boolean },
): Promise<void> {
  await findTables(server, {
    schema,
    name,
    fault: 'memory/unusable',
    what: 'a translation memory',
    table: 'memory',
    version: SCHEMA_VERSION,
    lock: LOCK,
    make(quoted) {
      if (create) return makeTables(quoted);
      throw new FormatError('no such translation memory', {
        fault: 'file/missing',
        path: name,
        expected: 'one made by `kosut tm import`, named by ?memory=NAME unless it is `main`',
      });
    },
  });
}
