import pg from 'pg';
import type { Fault } from '../../model/format-error.ts';
import { explainFailure } from './explain-failure.ts';

/** How long a server may take to answer a connection. */
const CONNECT_MILLISECONDS = 10_000;

/** How long a writer waits for another one, as with a file: see `../sqlite/database/open-database.ts`. */
const LOCK_MILLISECONDS = 30_000;

/** Where a server is, and what of ours it keeps. */
export interface ServerAddress {
  /** For the driver, the password in it. */
  readonly connection: string;
  /** For people: without the password. */
  readonly name: string;
  /** What it is when the server cannot be used. */
  readonly fault: Fault;
}

/** A row, column by column. */
export type Row = readonly (string | number | null)[];

/** A connection while nobody else uses it. */
export interface Session {
  /** The rows of a statement; of several, without values, those of the last. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** The rows of each of several statements. */
  queryAll(sql: string): Promise<readonly (readonly Row[])[]>;
  /** For the driver's streams. */
  readonly client: pg.Client;
}

/** One connection to a server, made when it is needed and made again when it was lost. */
export interface Server {
  /**
   * Work inside a transaction, alone on the connection: others wait for its end. The work commits it; when
   * it throws, nothing of it stays.
   *
   * @param begin makes SQL that begins it, and maybe more, when its turn has come
   * @param work is given the rows of each statement of `begin`
   * @throws {FormatError} the fault of the address, with its name
   */
  transaction<T>(
    begin: () => string,
    work: (session: Session, begun: readonly (readonly Row[])[]) => Promise<T>,
  ): Promise<T>;
  /** A statement by itself. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** Whoever cannot have a lock in that time fails, instead of waiting without end. */
export const BEGIN_WRITING: string = `BEGIN; SET LOCAL lock_timeout = ${LOCK_MILLISECONDS}`;
/** All that is read is of one moment. */
export const BEGIN_READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** A server of PostgreSQL, connected when it is first asked; what is asked is answered one after another. */
export function openServer(address: ServerAddress): Server {
  let current: Promise<Session> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const drop = (lost: Promise<Session> | undefined): void => {
    if (current === lost) current = undefined;
    void lost?.then(({ client }) => client.end()).catch(() => undefined);
  };
  const connect = (): Promise<Session> => {
    if (current !== undefined) return current;
    const made: Promise<Session> = connectTo(address.connection, () => {
      if (current === made) current = undefined;
    });
    current = made;
    made.catch(() => drop(made));
    return made;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work).catch((cause: unknown) => {
      throw explainFailure(address, cause);
    });
    last = done.catch(() => undefined);
    return done;
  };
  return {
    query: (sql, values) => inTurn(async () => (await connect()).query(sql, values)),
    transaction: (begin, work) =>
      inTurn(async () => {
        const used = connect();
        const session = await used;
        try {
          return await work(session, await session.queryAll(begin()));
        } catch (cause) {
          // where that fails as well the connection is of no use, and the server takes it back by itself
          await session.query('ROLLBACK').catch(() => drop(used));
          throw cause;
        }
      }),
    async close() {
      await last;
      const open = current;
      current = undefined;
      await open?.then(({ client }) => client.end()).catch(() => undefined);
    },
  };
}

async function connectTo(connection: string, onEnd: () => void): Promise<Session> {
  const client = new pg.Client({
    connectionString: connection,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    application_name: 'kosut',
  });
  // whoever waits for an answer is told as well
  client.on('error', onEnd);
  client.on('end', onEnd);
  await client.connect();
  const ask = async (
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly (readonly Row[])[]> => {
    // text and no values may be several statements, of which each has a result
    const found: unknown = await client.query({
      text: sql,
      rowMode: 'array',
      ...(values !== undefined && { values: [...values] }),
    });
    const results = (Array.isArray(found) ? found : [found]) as readonly pg.QueryArrayResult<
      (string | number | null)[]
    >[];
    return results.map(({ rows }) => rows);
  };
  return {
    client,
    query: async (sql, values) => (await ask(sql, values)).at(-1)!,
    queryAll: (sql) => ask(sql),
  };
}
