import type { Server } from '../postgres/open-server.ts';
import type { TakenJob } from './queue.ts';

/** Takes a job for a worker: of several open batches, one of that on which the fewest work. */
export async function takeJob(
  server: Server,
  schema: string,
  worker: number,
  version: string,
  refused: readonly number[],
): Promise<TakenJob | undefined> {
  // the row of a job that another is just taking is passed over
  const [row] = await server.query(
    `WITH chosen AS (
       SELECT job.batch, job.stage, job.first
       FROM (
         SELECT id, stage,
           (SELECT count(*) FROM ${schema}.job AS busy WHERE busy.batch = id AND busy.state = 'running') AS running
         FROM ${schema}.batch WHERE state = 'open' AND version = $2 AND id <> ALL($3::int[])
       ) AS open
       CROSS JOIN LATERAL (
         SELECT batch, stage, first FROM ${schema}.job
         WHERE batch = open.id AND stage = open.stage AND state = 'waiting'
         ORDER BY first LIMIT 1 FOR UPDATE SKIP LOCKED
       ) AS job
       ORDER BY open.running, open.id LIMIT 1
     )
     UPDATE ${schema}.job SET state = 'running', worker = $1, attempts = attempts + 1
     FROM chosen
     WHERE job.batch = chosen.batch AND job.stage = chosen.stage AND job.first = chosen.first
     RETURNING job.batch, job.stage, job.first, job.last, job.items, job.attempts`,
    [worker, version, refused],
  );
  if (row === undefined) return undefined;
  const [batch, stage, first, last, items, attempts] = row;
  return {
    batch: Number(batch),
    stage: Number(stage),
    first: Number(first),
    last: Number(last),
    items: String(items),
    attempts: Number(attempts),
    worker,
  };
}
