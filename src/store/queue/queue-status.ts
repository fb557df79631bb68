import type { Server } from '../postgres/open-server.ts';
import type { BatchStatus, QueueWorker } from './queue.ts';

/** A moment as ISO 8601. */
const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** How far batches are, in the order in which they were put in. */
export async function readStatus(
  server: Server,
  schema: string,
  batch?: number,
): Promise<readonly BatchStatus[]> {
  const which = batch === undefined ? '' : 'WHERE id = $1';
  const values = batch === undefined ? [] : [batch];
  const rows = await server.query(
    `SELECT id, kind, title, host, version, state, ${iso('submitted')}, ${iso('ended')},
       coalesce(waiting, 0), coalesce(running, 0), coalesce(done, 0), coalesce(failed, 0)
     FROM ${schema}.batch LEFT JOIN LATERAL (
       SELECT sum(size) FILTER (WHERE job.state = 'waiting') AS waiting,
         sum(size) FILTER (WHERE job.state = 'running') AS running,
         sum(size) FILTER (WHERE job.state = 'done') AS done,
         sum(faults) FILTER (WHERE job.stage >= final) AS failed
       FROM ${schema}.job WHERE job.batch = batch.id
     ) AS jobs ON true ${which} ORDER BY id`,
    values,
  );
  const refusals = await server.query(
    `SELECT batch, worker, reason FROM ${schema}.refusal ${which.replace('id', 'batch')} ORDER BY batch, worker`,
    values,
  );
  return rows.map((row): BatchStatus => {
    const [id, kind, title, host, version, state, submitted, ended, ...counts] = row;
    const [waiting, running, done, failed] = counts.map(Number);
    return {
      batch: Number(id),
      kind: String(kind),
      title: String(title),
      host: String(host),
      version: String(version),
      state: state as BatchStatus['state'],
      submitted: String(submitted),
      ...(ended !== null && { ended: String(ended) }),
      items: { waiting: waiting!, running: running!, done: done! },
      failed: failed!,
      refusals: refusals
        .filter(([of]) => of === id)
        .map(([, worker, reason]) => ({ worker: String(worker), reason: String(reason) })),
    };
  });
}

/** The workers that live. */
export async function readWorkers(server: Server, schema: string): Promise<readonly QueueWorker[]> {
  const rows = await server.query(
    `SELECT host, pid, version, threads, lease FROM ${schema}.worker
     WHERE beat > now() - lease * interval '1 second' ORDER BY id`,
  );
  return rows.map(([host, pid, version, threads, lease]) => ({
    host: String(host),
    pid: Number(pid),
    version: String(version),
    threads: Number(threads),
    lease: Number(lease),
  }));
}
