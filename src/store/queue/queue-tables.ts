import { FormatError } from '../../model/format-error.ts';
import { quoteSchema } from '../postgres/find-schema.ts';
import type { Server, Session } from '../postgres/open-server.ts';
import type { QueueAddress } from './queue-address.ts';

/** Version of the tables, in `queue.version`. */
const QUEUE_VERSION = 1;

/** Any number, as long as every kosut takes the same: whoever makes tables holds this lock. */
const LOCK = 0x4b535451;

/**
 * Sees to it that the tables of a queue are there; several that make them at once make them once.
 *
 * @throws {FormatError} `queue/unusable` for other tables than ours
 */
export async function findQueueTables(
  server: Server,
  { schema, name }: QueueAddress,
): Promise<void> {
  const isThere = async (query: Session['query']): Promise<boolean> =>
    (
      await query(
        `SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
         WHERE nspname = $1 AND relname = 'queue'`,
        [schema],
      )
    ).length > 0;
  const fail = (message: string, expected: string): never => {
    throw new FormatError(message, { fault: 'queue/unusable', path: name, expected });
  };
  const [encoding] = await server.query('SHOW server_encoding');
  if (encoding![0] !== 'UTF8')
    fail(`the database is in ${encoding![0]}`, "one made with ENCODING 'UTF8'");
  const quoted = quoteSchema(schema);
  if (!(await isThere(server.query)))
    await server.transaction(
      () => 'BEGIN',
      async ({ query }) => {
        await query(`SELECT pg_advisory_xact_lock(${LOCK})`);
        if (!(await isThere(query))) await query(makeTables(quoted));
        await query('COMMIT');
      },
    );
  const [row] = await server.query(`SELECT version FROM ${quoted}.queue`);
  if (Number(row?.[0] ?? 0) !== QUEUE_VERSION)
    fail(`is a queue of version ${row?.[0] ?? 0}, from another kosut`, `version ${QUEUE_VERSION}`);
}

/**
 * - `batch.stage`: the one whose jobs may be taken; those of a later stage wait for all of it. NULL at the end.
 * - `batch.key` says whose place a batch takes, `batch.content` what it was made from: `submit-batch.ts`.
 * - `job`: the items from `first` to `last` of one stage; `attempts` counts how often it was taken, and with `worker`
 *   tells a late answer from one that is waited for.
 * - `worker.beat`: when it last said that it lives; after `lease` seconds of silence its jobs go to others.
 * - `refusal`: why a worker takes nothing of a batch.
 */
function makeTables(schema: string): string {
  return `
CREATE SCHEMA IF NOT EXISTS ${schema};
CREATE TABLE ${schema}.queue (version integer NOT NULL);
CREATE TABLE ${schema}.batch (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  title text NOT NULL,
  folder text NOT NULL,
  host text NOT NULL,
  version text NOT NULL,
  key text NOT NULL,
  content text NOT NULL,
  setup text NOT NULL,
  state text NOT NULL DEFAULT 'open',
  stage integer,
  final integer NOT NULL,
  submitted timestamptz NOT NULL DEFAULT now(),
  ended timestamptz
);
CREATE UNIQUE INDEX batch_open ON ${schema}.batch (key) WHERE state = 'open';
CREATE INDEX batch_ended ON ${schema}.batch (ended);
CREATE TABLE ${schema}.job (
  batch integer NOT NULL REFERENCES ${schema}.batch ON DELETE CASCADE,
  stage integer NOT NULL,
  first integer NOT NULL,
  last integer NOT NULL,
  size integer NOT NULL,
  items text NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  attempts integer NOT NULL DEFAULT 0,
  worker integer,
  answer text,
  faults integer NOT NULL DEFAULT 0,
  PRIMARY KEY (batch, stage, first)
);
CREATE INDEX job_open ON ${schema}.job (batch, stage, first) WHERE state = 'waiting';
CREATE INDEX job_running ON ${schema}.job (batch, worker) WHERE state = 'running';
CREATE TABLE ${schema}.worker (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  host text NOT NULL,
  pid integer NOT NULL,
  version text NOT NULL,
  threads integer NOT NULL,
  lease integer NOT NULL,
  beat timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE ${schema}.refusal (
  batch integer NOT NULL REFERENCES ${schema}.batch ON DELETE CASCADE,
  worker text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (batch, worker)
);
INSERT INTO ${schema}.queue VALUES (${QUEUE_VERSION});
`;
}
