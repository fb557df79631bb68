import os from 'node:os';
import path from 'node:path';
import { FormatError } from '../../../model/format-error.ts';
import type { Queue } from '../../../store/queue/queue.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Command, ExitCode, Session } from '../../command.ts';
import { readVersion } from '../../read-version.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG } from '../../output/write-result.ts';
import { MOST_JOBS } from '../bitext/align-flags.ts';

/** Seconds; a garbage collection or a busy disk is no death. */
const LEASE = 10;
const MOST_LEASE = 3600;

/** Does jobs that others put into a queue. */
export const worker: Command = {
  name: 'worker',
  summary:
    'Takes alignment and cleaning jobs of a big corpus from a queue, on any number of machines.',
  positionals: [],
  flags: [
    {
      name: 'queue',
      value: 'URL',
      summary: 'postgres://USER@HOST/DATABASE?queue=NAME; made when it is not there',
    },
    { name: 'jobs', value: 'N', summary: 'jobs at a time', standard: 'one a processor' },
    { name: 'once', summary: 'end when nothing is left to do, instead of waiting for more' },
    {
      name: 'root',
      value: 'FOLDER',
      summary: 'touch no file outside of it; relative paths of jobs lead from there',
      standard: 'the folder in which the job was put in',
    },
    {
      name: 'lease',
      value: 'SECONDS',
      summary: 'how long it may be silent before others take its jobs',
      standard: String(LEASE),
    },
    { name: 'status', summary: 'show the batches of the queue and who works, and end' },
    { name: 'cancel', value: 'BATCH', summary: 'take a batch out of the queue, and end' },
    JSON_FLAG,
  ],
  examples: [
    {
      line: 'kosut worker --queue postgres://kosut@db.example/corpus',
      summary: 'works until Ctrl+C; start it wherever the texts can be reached',
    },
    {
      line: 'kosut align --batch pairs.tsv --queue postgres://kosut@db.example/corpus --source-locale tr --target-locale en',
      summary: 'what puts jobs in',
    },
    {
      line: 'kosut worker --queue postgres://kosut@db.example/corpus --status',
      summary: 'what waits, what is done, what failed',
    },
  ],
  async run(args, session) {
    const address = args.text('queue');
    if (address === undefined)
      throw new UsageError('no queue named', '--queue postgres://USER@HOST/DATABASE');
    const batch = args.number('cancel', 1, 0x7fff_ffff);
    if (args.has('json') && !args.has('status'))
      throw new UsageError('--json without --status', 'both: a worker prints nothing');
    const { openQueue } = await import('../../../store/queue/open-queue.ts');
    const queue = await openQueue(address);
    try {
      if (batch !== undefined) return await cancel(queue, batch, session);
      if (args.has('status')) return await showStatus(queue, args, session);
      return await work(queue, args, session);
    } finally {
      await queue.close();
    }
  },
};

async function cancel(queue: Queue, batch: number, { log }: Session): Promise<ExitCode> {
  if (!(await queue.cancel(batch)))
    throw new FormatError(`has no open batch ${batch}`, {
      fault: 'queue/job',
      path: queue.name,
      expected: 'the number of one; --status lists them',
    });
  log.note(`batch ${batch} is cancelled; what is saved stays`);
  return 0;
}

async function showStatus(queue: Queue, args: Arguments, { io }: Session): Promise<ExitCode> {
  const { formatQueueStatus } = await import('../../../report/text/queue-status.ts');
  const { readQueueStatus } = await import('../../../project/queue/read-queue-status.ts');
  const status = await readQueueStatus(queue);
  await io.stdout.write(
    args.has('json')
      ? `${JSON.stringify({ version: 1, ...status }, null, 2)}\n`
      : formatQueueStatus(status),
  );
  return 0;
}

async function work(queue: Queue, args: Arguments, { io, log }: Session): Promise<ExitCode> {
  const { workOnQueue } = await import('../../../project/queue/work-on-queue.ts');
  const { waitForEnd } = await import('../../../io/machine/wait-for-end.ts');
  const root = args.text('root');
  if (root !== undefined && (await io.list(root)) === undefined)
    throw new FormatError('there is no such folder', { fault: 'file/missing', path: root });
  const isOnce = args.has('once');
  const ended = waitForEnd();
  log.note(`takes jobs of ${queue.name}; Ctrl+C ends it`);
  const { jobs, refused, others } = await workOnQueue(queue, {
    host: os.hostname(),
    pid: process.pid,
    version: readVersion(),
    threads: args.number('jobs', 1, MOST_JOBS) ?? os.availableParallelism(),
    lease: args.number('lease', 1, MOST_LEASE) ?? LEASE,
    isOnce,
    ...(root !== undefined && { root: path.resolve(io.cwd, root) }),
    log,
    ended,
  });
  log.note(`${jobs} jobs done`);
  return isOnce && refused + others > 0 ? 2 : 0;
}
