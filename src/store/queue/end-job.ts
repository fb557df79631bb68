import { BEGIN_WRITING, type Server, type Session } from '../postgres/open-server.ts';
import type { QueueItem, TakenJob } from './queue.ts';

/** A job of one item that was tried so often has failed: it may be what ends the workers. */
const MOST_ATTEMPTS = 5;

/** A job of several items that went wrong so often is taken apart, so that one bad item does not spoil the others. */
const ATTEMPTS_TOGETHER = 2;

type Query = Session['query'];

/** A job that went wrong, as its row has it. */
interface LostJob extends Pick<TakenJob, 'batch' | 'stage' | 'first' | 'items' | 'attempts'> {
  readonly reason: string;
}

/** Answers to the items of a job, as JSON. Too late, when somebody else has it by now: that answer is the same. */
export async function finishJob(
  server: Server,
  schema: string,
  job: TakenJob,
  answer: string,
  faults: number,
): Promise<void> {
  await changeBatch(server, schema, job.batch, async (query) => {
    await query(`UPDATE ${schema}.job SET state = 'done', answer = $1, faults = $2 ${ownJob(3)}`, [
      answer,
      faults,
      ...ownJobValues(job),
    ]);
  });
}

/** Gives back a job that went wrong. @param reason for the user, when it was the last attempt */
export async function giveBackJob(
  server: Server,
  schema: string,
  job: TakenJob,
  reason: string,
): Promise<void> {
  await changeBatch(server, schema, job.batch, async (query) => {
    const rows = await query(
      `SELECT 1 FROM ${schema}.job ${ownJob(1)} FOR UPDATE`,
      ownJobValues(job),
    );
    if (rows.length > 0) await returnJob(query, schema, { ...job, reason });
  });
}

/** Gives back a job that nobody tried. */
export async function refuseJob(
  server: Server,
  schema: string,
  job: TakenJob,
  worker: string,
  reason: string,
): Promise<void> {
  await server.transaction(
    () => BEGIN_WRITING,
    async ({ query }) => {
      await query(
        `UPDATE ${schema}.job SET state = 'waiting', worker = NULL, attempts = attempts - 1 ${ownJob(1)}`,
        ownJobValues(job),
      );
      await query(
        `INSERT INTO ${schema}.refusal SELECT id, $2, $3 FROM ${schema}.batch WHERE id = $1
         ON CONFLICT (batch, worker) DO UPDATE SET reason = excluded.reason`,
        [job.batch, worker, reason],
      );
      await query('COMMIT');
    },
  );
}

/** Gives the jobs of workers that are silent to others, and forgets these workers. */
export async function reclaimJobs(server: Server, schema: string): Promise<void> {
  const silent = `NOT EXISTS (SELECT 1 FROM ${schema}.worker
    WHERE id = job.worker AND beat > now() - lease * interval '1 second')`;
  const batches = await server.query(
    `SELECT DISTINCT batch FROM ${schema}.job WHERE state = 'running' AND ${silent}`,
  );
  for (const [batch] of batches)
    await changeBatch(server, schema, Number(batch), async (query) => {
      const rows = await query(
        `SELECT stage, first, items, attempts FROM ${schema}.job
         WHERE batch = $1 AND state = 'running' AND ${silent} FOR UPDATE`,
        [batch],
      );
      for (const [stage, first, items, attempts] of rows)
        await returnJob(query, schema, {
          batch: Number(batch),
          stage: Number(stage),
          first: Number(first),
          items: String(items),
          attempts: Number(attempts),
          reason: `its worker ended ${attempts} times while at it`,
        });
    });
  await server.query(
    `DELETE FROM ${schema}.worker WHERE beat < now() - lease * interval '1 second'
     AND NOT EXISTS (SELECT 1 FROM ${schema}.job WHERE state = 'running' AND job.worker = worker.id)`,
  );
}

/** Lets a job wait once more, takes it apart, or says that it has failed. */
async function returnJob(query: Query, schema: string, job: LostJob): Promise<void> {
  const { batch, stage, first, attempts, reason } = job;
  const items = JSON.parse(job.items) as QueueItem[];
  const place = `WHERE batch = $1 AND stage = $2 AND first = $3`;
  const key = [batch, stage, first];
  if (items.length === 1 && attempts >= MOST_ATTEMPTS) {
    const answer = items.map(({ at, path }) => ({
      at,
      type: 'fault',
      fault: {
        message: `cannot be done: ${reason}`,
        fault: 'queue/job',
        path,
        expected: 'files that a worker can read, and can hold in its memory',
      },
    }));
    await query(`UPDATE ${schema}.job SET state = 'done', answer = $4, faults = 1 ${place}`, [
      ...key,
      JSON.stringify(answer),
    ]);
    return;
  }
  if (items.length === 1 || attempts < ATTEMPTS_TOGETHER) {
    await query(`UPDATE ${schema}.job SET state = 'waiting', worker = NULL ${place}`, key);
    return;
  }
  const [one, ...others] = items;
  await query(
    `UPDATE ${schema}.job SET state = 'waiting', worker = NULL, size = 1, last = first, items = $4 ${place}`,
    [...key, JSON.stringify([one])],
  );
  await query(
    `INSERT INTO ${schema}.job (batch, stage, first, last, size, items, attempts)
     SELECT $1, $2, at, at, 1, item, $3 FROM unnest($4::int[], $5::text[]) AS one (at, item)`,
    [
      batch,
      stage,
      attempts,
      others.map(({ at }) => at),
      others.map((item) => JSON.stringify([item])),
    ],
  );
}

/**
 * Changes jobs of a batch, and moves it to its next stage, or to its end, when that was the last job of the one before.
 * One at a time: of two that end the last two jobs at once, one sees both.
 */
async function changeBatch(
  server: Server,
  schema: string,
  batch: number,
  change: (query: Query) => Promise<void>,
): Promise<void> {
  await server.transaction(
    () => BEGIN_WRITING,
    async ({ query }) => {
      await query(`SELECT 1 FROM ${schema}.batch WHERE id = $1 FOR UPDATE`, [batch]);
      await change(query);
      await query(
        `UPDATE ${schema}.batch SET stage = next.stage,
           state = CASE WHEN next.stage IS NULL THEN 'ended' ELSE state END,
           ended = CASE WHEN next.stage IS NULL THEN now() END
         FROM (SELECT min(stage) AS stage FROM ${schema}.job
               WHERE batch = $1 AND state IN ('waiting', 'running')) AS next
         WHERE id = $1 AND state = 'open'`,
        [batch],
      );
      await query('COMMIT');
    },
  );
}

/** The job, as long as it is the worker's. @param from the number of its first value */
function ownJob(from: number): string {
  const [batch, stage, first, worker, attempts] = [0, 1, 2, 3, 4].map((at) => `$${from + at}`);
  return `WHERE batch = ${batch} AND stage = ${stage} AND first = ${first} AND state = 'running'
    AND worker = ${worker} AND attempts = ${attempts}`;
}

function ownJobValues({ batch, stage, first, worker, attempts }: TakenJob): readonly number[] {
  return [batch, stage, first, worker, attempts];
}
