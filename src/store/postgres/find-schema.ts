import { FormatError } from '../../model/format-error.ts';
import type { MemoryAddress } from './memory-address.ts';
import type { Server, Session } from './open-server.ts';
import { makeTables, SCHEMA_VERSION } from './schema.ts';

/** Any number, as long as every kosut takes the same: whoever makes tables holds this lock. */
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
  const quoted = quoteSchema(schema);
  const [encoding] = await server.query('SHOW server_encoding');
  if (encoding![0] !== 'UTF8')
    throw new FormatError(`the database is in ${encoding![0]}`, {
      fault: 'memory/unusable',
      path: name,
      expected: "one made with ENCODING 'UTF8'",
    });
  const isThere = async (query: Session['query']): Promise<boolean> =>
    // not to_regclass, which may answer from before the lock was waited for
    (
      await query(
        `SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
         WHERE nspname = $1 AND relname = 'memory'`,
        [schema],
      )
    ).length > 0;
  if (!(await isThere(server.query))) {
    if (!create)
      throw new FormatError('no such translation memory', {
        fault: 'file/missing',
        path: name,
        expected: 'one made by `kosut tm import`, named by ?memory=NAME unless it is `main`',
      });
    await server.transaction(
      () => 'BEGIN',
      async ({ query }) => {
        await query(`SELECT pg_advisory_xact_lock(${LOCK})`);
        if (!(await isThere(query))) await query(makeTables(quoted));
        await query('COMMIT');
      },
    );
  }
  const [row] = await server.query(`SELECT version FROM ${quoted}.memory`);
  const version = Number(row?.[0] ?? 0);
  if (version !== SCHEMA_VERSION)
    throw new FormatError(`is a translation memory of version ${version}, from another kosut`, {
      fault: 'memory/unusable',
      path: name,
      expected: `version ${SCHEMA_VERSION}`,
    });
}

/** A schema as SQL names it. */
export function quoteSchema(schema: string): string {
  return `"${schema.replaceAll('"', '""')}"`;
}
