import type { Server, Session } from '../postgres/open-server.ts';
import type { NewBatch, NewJob, QueueItem, Submitted } from './queue.ts';

/** Batches that ended so many days ago are forgotten, with what would be needed to do a part of them again. */
const DAYS_KEPT = 7;

/** Rows that go to the server at once. */
const ROWS = 500;

/**
 * Puts a batch in, as a whole or not at all. One with the same key and content that waits, is worked on or ended of late
 * is that batch; an open one of the same key with other contents is cancelled.
 */
export async function submitBatch(
  server: Server,
  schema: string,
  batch: NewBatch,
): Promise<Submitted> {
  return server.transaction(
    () => 'BEGIN',
    async ({ query }) => {
      const { key, content, jobs } = batch;
      // two that put in the same batch at once
      await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${schema} ${key}`]);
      await query(
        `DELETE FROM ${schema}.batch WHERE state <> 'open' AND ended < now() - interval '${DAYS_KEPT} days'`,
      );
      const [found] = await query(
        `SELECT id, state, content FROM ${schema}.batch
         WHERE key = $1 AND (state = 'open' OR state = 'ended' AND content = $2)
         ORDER BY state = 'open' DESC, id DESC LIMIT 1`,
        [key, content],
      );
      if (found?.[2] === content) {
        await query('COMMIT');
        return { batch: Number(found[0]), state: found[1] as 'open' | 'ended' };
      }
      if (found !== undefined) await cancelBatch(query, schema, Number(found[0]));
      const [row] = await query(
        `INSERT INTO ${schema}.batch (kind, title, folder, host, version, key, content, setup, final, stage)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
        [
          batch.kind,
          batch.title,
          batch.folder,
          batch.host,
          batch.version,
          key,
          content,
          batch.setup,
          batch.final,
          jobs.reduce((least, { stage }) => Math.min(least, stage), batch.final),
        ],
      );
      const id = Number(row![0]);
      await insertJobs(query, schema, id, jobs);
      await query('COMMIT');
      return { batch: id, state: 'new' };
    },
  );
}

/** Opens an ended batch again for some of its items. */
export async function redoItems(
  server: Server,
  schema: string,
  batch: number,
  jobs: readonly (readonly QueueItem[])[],
): Promise<void> {
  await server.transaction(
    () => 'BEGIN',
    async ({ query }) => {
      const [row] = await query(
        `UPDATE ${schema}.batch SET state = 'open', ended = NULL, stage =
           (SELECT max(stage) + 1 FROM ${schema}.job WHERE batch = $1)
         WHERE id = $1 AND state = 'ended' RETURNING stage`,
        [batch],
      );
      // somebody else was faster
      if (row !== undefined)
        await insertJobs(
          query,
          schema,
          batch,
          jobs.map((items) => ({ stage: Number(row[0]), items })),
        );
      await query('COMMIT');
    },
  );
}

/** @returns whether it was open */
export async function cancelBatch(
  query: Session['query'],
  schema: string,
  batch: number,
): Promise<boolean> {
  const rows = await query(
    `UPDATE ${schema}.batch SET state = 'cancelled', ended = now() WHERE id = $1 AND state = 'open' RETURNING 1`,
    [batch],
  );
  return rows.length > 0;
}

async function insertJobs(
  query: Session['query'],
  schema: string,
  batch: number,
  jobs: readonly NewJob[],
): Promise<void> {
  for (let start = 0; start < jobs.length; start += ROWS) {
    const rows = jobs.slice(start, start + ROWS);
    await query(
      `INSERT INTO ${schema}.job (batch, stage, first, last, size, items)
       SELECT $1, * FROM unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::text[])`,
      [
        batch,
        rows.map(({ stage }) => stage),
        rows.map(({ items }) => items[0]!.at),
        rows.map(({ items }) => items.at(-1)!.at),
        rows.map(({ items }) => items.length),
        rows.map(({ items }) => JSON.stringify(items)),
      ],
    );
  }
}
