import { FormatError } from '../../model/format-error.ts';
import { quoteSchema } from '../postgres/find-tables.ts';
import { openServer } from '../postgres/open-server.ts';
import { finishJob, giveBackJob, reclaimJobs, refuseJob } from './end-job.ts';
import type { Queue } from './queue.ts';
import { parseQueueAddress } from './queue-address.ts';
import { findQueueTables } from './queue-tables.ts';
import { readStatus, readWorkers } from './queue-status.ts';
import { cancelBatch, redoItems, submitBatch } from './submit-batch.ts';
import { takeJob } from './take-job.ts';

/**
 * Opens a queue on a PostgreSQL server; makes its tables when they are not there.
 *
 * @throws {FormatError} `queue/unusable`
 */
export async function openQueue(address: string): Promise<Queue> {
  const parsed = parseQueueAddress(address);
  const schema = quoteSchema(parsed.schema);
  const server = openServer(parsed);
  // a connection of its own: no long answer on its way makes a worker look dead
  const pulse = openServer(parsed);
  try {
    await findQueueTables(server, parsed);
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    name: parsed.name,
    submit: (batch) => submitBatch(server, schema, batch),
    redo: (batch, jobs) => redoItems(server, schema, batch, jobs),
    cancel: (batch) => cancelBatch(server.query, schema, batch),
    async answers(batch) {
      const rows = await server.query(
        `SELECT answer FROM ${schema}.job JOIN ${schema}.batch ON batch.id = job.batch
         WHERE batch = $1 AND job.stage >= final AND answer IS NOT NULL ORDER BY job.stage, first`,
        [batch],
      );
      return rows.map(([answer]) => String(answer));
    },
    status: (batch) => readStatus(server, schema, batch),
    workers: () => readWorkers(server, schema),

    async join({ host, pid, version, threads, lease }) {
      const [row] = await server.query(
        `INSERT INTO ${schema}.worker (host, pid, version, threads, lease)
         VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [host, pid, version, threads, lease],
      );
      return Number(row![0]);
    },
    async beat(worker) {
      const sql = `UPDATE ${schema}.worker SET beat = now() WHERE id = $1 RETURNING 1`;
      return (await pulse.query(sql, [worker])).length > 0;
    },
    async leave(worker) {
      await server.query(
        `UPDATE ${schema}.job SET state = 'waiting', worker = NULL, attempts = attempts - 1
         WHERE state = 'running' AND worker = $1`,
        [worker],
      );
      await server.query(`DELETE FROM ${schema}.worker WHERE id = $1`, [worker]);
    },
    take: (worker, version, refused) => takeJob(server, schema, worker, version, refused),
    async hasWork(version, refused) {
      const rows = await server.query(
        `SELECT 1 FROM ${schema}.batch WHERE state = 'open' AND version = $1 AND id <> ALL($2::int[]) LIMIT 1`,
        [version, refused],
      );
      return rows.length > 0;
    },
    async head(batch) {
      const [row] = await server.query(
        `SELECT kind, folder, final, setup FROM ${schema}.batch WHERE id = $1`,
        [batch],
      );
      if (row === undefined)
        throw new FormatError(`batch ${batch} is gone`, {
          fault: 'queue/job',
          path: parsed.name,
        });
      const [kind, folder, final, setup] = row;
      return {
        batch,
        kind: String(kind),
        folder: String(folder),
        final: Number(final),
        setup: String(setup),
      };
    },
    async stageAnswers(batch, stage, [first, last] = [0, 0x7fff_ffff]) {
      const rows = await server.query(
        `SELECT answer FROM ${schema}.job WHERE batch = $1 AND stage = $2 AND first <= $4 AND last >= $3
           AND answer IS NOT NULL ORDER BY first`,
        [batch, stage, first, last],
      );
      return rows.map(([answer]) => String(answer));
    },
    finish: (job, answer, faults) => finishJob(server, schema, job, answer, faults),
    giveBack: (job, reason) => giveBackJob(server, schema, job, reason),
    refuse: (job, worker, reason) => refuseJob(server, schema, job, worker, reason),
    reclaim: () => reclaimJobs(server, schema),
    async close() {
      await server.close();
      await pulse.close();
    },
  };
}
