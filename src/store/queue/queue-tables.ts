import { findTables } from '../postgres/find-tables.ts';
import type { Server } from '../postgres/open-server.ts';
import type { QueueAddress } from './queue-address.ts';

/** Version of the tables, in `queue.version`. */
const QUEUE_VERSION = 1;

/** See `TablesWanted`. */
const LOCK = 0x4b535451;

/**
 * Sees to it that the tables of a queue are there; several that make them at once make them once.
 *
 * @throws {FormatError} `queue/unusable` for other tables than ours
 */
export async function findQueueTables(
  server: Server,
  { schema, name, fault }: QueueAddress,
): Promise<void> {
  await findTables(server, {
    schema,
    name,
    fault,
    what: 'a queue',
    table: 'queue',
    version: QUEUE_VERSION,
    lock: LOCK,
    make: makeTables,
  });
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
