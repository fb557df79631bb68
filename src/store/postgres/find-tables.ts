import type { Fault } from '../../model/format-error.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Server, Session } from './open-server.ts';

/** A schema with the tables of a memory or a queue. */
export interface TablesWanted {
  readonly schema: string;
  /** For people: without the password. */
  readonly name: string;
  readonly fault: Fault;
  /** What it is in words, such as `a queue`. */
  readonly what: string;
  /** The table whose column `version` says of which version all are. */
  readonly table: string;
  readonly version: number;
  /** Any number, as long as every kosut takes the same: whoever makes the tables holds this lock. */
  readonly lock: number;
  /** SQL that makes them in a quoted schema, or throws where they must be there. */
  make(schema: string): string;
}

/**
 * Sees to it that tables are there; several that make them at once make them once.
 *
 * @throws {FormatError} with the given fault for a database in another encoding, or other tables than ours
 */
export async function findTables(
  server: Server,
  { schema, name, fault, what, table, version, lock, make }: TablesWanted,
): Promise<void> {
  const fail = (message: string, expected: string): never => {
    throw new FormatError(message, { fault, path: name, expected });
  };
  const quoted = quoteSchema(schema);
  const [encoding] = await server.query('SHOW server_encoding');
  if (encoding![0] !== 'UTF8')
    fail(`the database is in ${encoding![0]}`, "one made with ENCODING 'UTF8'");
  const isThere = async (query: Session['query']): Promise<boolean> =>
    // not to_regclass, which may answer from before the lock was waited for
    (
      await query(
        `SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
         WHERE nspname = $1 AND relname = $2`,
        [schema, table],
      )
    ).length > 0;
  if (!(await isThere(server.query))) {
    const sql = make(quoted);
    await server.transaction(
      () => 'BEGIN',
      async ({ query }) => {
        await query(`SELECT pg_advisory_xact_lock(${lock})`);
        if (!(await isThere(query))) await query(sql);
        await query('COMMIT');
      },
    );
  }
  const [row] = await server.query(`SELECT version FROM ${quoted}.${table}`);
  const found = Number(row?.[0] ?? 0);
  if (found !== version)
    fail(`is ${what} of version ${found}, from another kosut`, `version ${version}`);
}

/** A schema as SQL names it. */
export function quoteSchema(schema: string): string {
  return `"${schema.replaceAll('"', '""')}"`;
}
