import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { readGold } from '../align/read-gold.ts';
import { ROOT, runCommand, type Outcome } from '../cli/run-command.ts';
import { startPostgres, type PostgresServer } from './start-postgres.ts';

const LOCALES = ['--segmented', '--source-locale', 'tr', '--target-locale', 'en'];
const { source, target } = readGold('lighthouse');

let server: PostgresServer;
let folder: string;
const workers = new Set<ChildProcess>();
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  server = await startPostgres();
  await server.createDatabase('corpus');
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'queue-'));
});
afterEach(async () => {
  await Promise.all([...workers].map((worker) => end(worker)));
});
afterAll(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A queue of its own for each test. */
const queue = (name: string): string => server.url('corpus', `?queue=${name}`);

const run = (...args: string[]): Promise<Outcome> => runCommand(args, { cwd: folder });
const align = (list: string, ...flags: string[]): Promise<Outcome> =>
  run('align', '--batch', list, ...LOCALES, ...flags);

function work(name: string, ...flags: string[]): ChildProcess {
  const args = ['worker', '--queue', queue(name), '--jobs', '1', '--lease', '1', ...flags];
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/cli/main.js'), ...args], {
    // not that of the jobs, which say from where they lead
    cwd: os.tmpdir(),
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: 'ignore',
  });
  workers.add(child);
  child.once('exit', () => workers.delete(child));
  return child;
}

async function end(worker: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill(signal);
  await ended;
}

interface Status {
  readonly batches: readonly {
    readonly batch: number;
    readonly state: string;
    readonly items: { readonly waiting: number; readonly running: number; readonly done: number };
    readonly failed: readonly { readonly path: string; readonly fault: string }[];
    readonly refusals: readonly { readonly reason: string }[];
  }[];
}

async function status(name: string): Promise<Status['batches']> {
  const { stdout } = await run('worker', '--queue', queue(name), '--status', '--json');
  return (JSON.parse(stdout) as Status).batches;
}

/** Rows of the queue's tables, for questions that come too often for a command. */
const ask = (name: string, sql: string): ReturnType<PostgresServer['query']> =>
  server.query('corpus', sql.replaceAll('QUEUE', `"kosutqueue_${name}"`));

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await setTimeout(20);
}

/** Documents of the sample, none like another, and lists that write to folders. */
function makeList(name: string, count: number, outputs: readonly string[]): void {
  const rows = outputs.map((): string[] => []);
  fs.mkdirSync(at(`${name}-texts`), { recursive: true });
  for (let number = 0; number < count; number++) {
    const text = `${name}-texts/${number}`;
    const turned = (lines: readonly string[]): string =>
      [...lines.slice(number % 9), ...lines.slice(0, number)].join('\n');
    fs.writeFileSync(at(`${text}.tr`), turned(source));
    fs.writeFileSync(at(`${text}.en`), turned(target));
    outputs.forEach((output, list) =>
      rows[list]!.push(`${text}.tr\t${text}.en\t${output}/${number}.beads\n`),
    );
  }
  outputs.forEach((output, list) => {
    fs.mkdirSync(at(output), { recursive: true });
    fs.writeFileSync(at(`${output}.tsv`), rows[list]!.join(''));
  });
}

const readAll = (output: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(at(output))
      .filter((name) => !name.endsWith('.tmp'))
      .map((name) => [name, fs.readFileSync(at(`${output}/${name}`), 'utf8')]),
  );

test('workers that are killed, and a server, leave the bytes of a run on one machine', async () => {
  makeList('kill', 30, ['kill-local', 'kill-queue']);
  await align('kill-local.tsv');
  const submitted = align('kill-queue.tsv', '--queue', queue('kill'));
  const KILLS = 6;
  work('kill');
  work('kill');
  let kills = 0;
  for (let isOver = false; !isOver;) {
    await until(async () => {
      const [one] = await ask(
        'kill',
        `SELECT count(*) FILTER (WHERE state = 'running')::int AS running,
           count(*) FILTER (WHERE state <> 'done')::int AS left FROM QUEUE.job`,
      ).catch(() => [{ running: 0, left: 1 }]);
      isOver = one!['left'] === 0 && kills > 0;
      return isOver || Number(one!['running']) > 0;
    });
    if (isOver || kills === KILLS) break;
    await setTimeout(Math.random() * 100);
    const victim = [...workers][kills++ % 2];
    if (victim !== undefined) await end(victim);
    work('kill');
    if (kills !== 2) continue;
    await server.kill();
    await server.start();
  }
  const outcome = await submitted;
  expect(outcome.status).toBe(0);
  // a connection that was lost is told, and nothing else
  expect(
    outcome.stderr.replaceAll(/^.*(?:trying again until it answers|answers again)\n/gm, ''),
  ).toBe('');
  expect(kills).toBeGreaterThan(1);
  expect(readAll('kill-queue')).toEqual(readAll('kill-local'));
});

test('a corpus whose pairs workers judge is that of one machine, report and faults included', async () => {
  const pairs = source.map((text, at) => [text, target[at % target.length]!]);
  const lines = [...pairs, ['aynı', 'the same'], ['Ã¼zgÃ¼n', 'original'], ['1', '2'], ...pairs];
  fs.writeFileSync(at('a.tsv'), lines.map((cells) => `${cells.join('\t')}\n`).join(''));
  const toJson = ([one, other]: readonly string[], id: number): string =>
    `${JSON.stringify({ id, source: one, target: other })}\n`;
  fs.writeFileSync(at('b.jsonl'), lines.slice(20).map(toJson).join(''));
  fs.writeFileSync(at('c.tr'), lines.map(([one]) => `${one} Ali Veli: 0532 123 45 67\n`).join(''));
  fs.writeFileSync(at('c.en'), lines.map(([, other]) => `${other}\n`).join(''));
  fs.writeFileSync(at('bad.jsonl'), '{"id": 1, "source": "a", "target": "b"}\n{"id": 2,\n');
  fs.writeFileSync(at('names.txt'), 'Ali Veli\n');
  const locales = ['--source-locale', 'tr', '--target-locale', 'en'];
  const clean = (inputs: readonly string[], ...flags: string[]): Promise<Outcome> =>
    run('export', ...inputs, ...locales, '--clean', 'default,length.max-words=30', ...flags);
  const all = ['a.tsv', 'b.jsonl', 'c.tr', 'c.en'];
  const hidden = ['--anonymise', '--names', 'names.txt', '--json', '-o'];
  work('clean');
  const shared = await clean(all, '--queue', queue('clean'), ...hidden, 'q.jsonl');
  const local = await clean(all, ...hidden, 'l.jsonl');
  expect(shared).toEqual({ ...local, stdout: local.stdout.replaceAll('l.jsonl', 'q.jsonl') });
  expect(local.stdout).toMatch(/"dropped": [1-9]/);
  expect(fs.readFileSync(at('q.jsonl'))).toEqual(fs.readFileSync(at('l.jsonl')));
  const faulty = ['a.tsv', 'bad.jsonl', 'b.jsonl'];
  const fault = await clean(faulty, '-o', 'none.tsv');
  expect(fault.stderr).toMatch(/^bad\.jsonl:2:\d+: error json\/malformed: /);
  expect(await clean(faulty, '--queue', queue('clean'), '-o', 'none.tsv')).toEqual(fault);
  const missing = ['a.tsv', 'gone.tsv', '-o', 'none.tsv'];
  expect(await clean(missing, '--queue', queue('clean'))).toEqual(await clean(missing));
  expect(fs.existsSync(at('none.tsv'))).toBe(false);
  expect(await status('clean')).toMatchObject([{ failed: [] }, { failed: [{}] }]);
});

test('two lists on one queue keep apart, and faults are those of a run on one machine', async () => {
  for (const name of ['one', 'other']) {
    makeList(name, 3, [`${name}-local`, `${name}-queue`]);
    for (const output of [`${name}-local`, `${name}-queue`]) {
      fs.writeFileSync(at(`${name}-texts/binary`), Buffer.from([0, 1, 2, 0]));
      fs.appendFileSync(
        at(`${output}.tsv`),
        [
          `${name}-texts/gone.tr\t${name}-texts/0.en\t${output}/gone.beads`,
          `${name}-texts/0.tr\t${name}-texts/binary\t${output}/binary.beads`,
          `${name}-texts/0.tr\t${name}-texts/0.en\tno-such-folder/out.beads`,
          `${name}-texts/1.tr\t${name}-texts/1.en\t${name}-texts`,
        ].join('\n'),
      );
    }
  }
  work('two');
  const [local, one, other] = await Promise.all([
    align('one-local.tsv'),
    align('one-queue.tsv', '--queue', queue('two')),
    align('other-queue.tsv', '--queue', queue('two')),
  ]);
  expect(local.stderr.match(/: error file\//g)).toHaveLength(4);
  expect(one).toEqual({ ...local, stderr: local.stderr.replaceAll('one-local', 'one-queue') });
  expect(other.stderr).toBe(one.stderr.replaceAll('one-', 'other-'));
  expect(readAll('one-queue')).toEqual(readAll('one-local'));
  expect(Object.keys(readAll('other-queue'))).toEqual(['0.beads', '1.beads', '2.beads']);
  expect((await status('two')).map(({ failed }) => failed.map(({ fault }) => fault))).toEqual([
    ['file/missing', 'file/binary', 'file/unwritable', 'file/unwritable'],
    ['file/missing', 'file/binary', 'file/unwritable', 'file/unwritable'],
  ]);
  // for people
  const { stdout } = await run('worker', '--queue', queue('two'), '--status');
  expect(stdout).toMatch(/^postgres:\/\/kosut_owner@127\.0\.0\.1:\d+\/corpus\?queue=two\n/);
  expect(stdout).toMatch(/^[12] +align +ended +100 % +0 +4 +\d{4}-\S+Z +one-queue\.tsv$/m);
  expect(stdout).toContain(': one-texts/gone.tr: error file/missing: no such file\n');
});

test('a list that is put in again is waited for, and once it has ended only what is missing is done', async () => {
  makeList('again', 4, ['again']);
  const first = await align('again.tsv', '--queue', queue('again'), '--no-wait');
  expect(first).toMatchObject({ status: 0, stdout: '1\n' });
  expect(await status('again')).toMatchObject([{ state: 'open', items: { done: 0 } }]);
  const worker = work('again');
  expect(await align('again.tsv', '--queue', queue('again'))).toMatchObject({ status: 0 });
  const texts = readAll('again');
  fs.rmSync(at('again/1.beads'));
  fs.appendFileSync(at('again/2.beads'), 'spoiled');
  const untouched = fs.statSync(at('again/0.beads')).mtimeMs;
  expect((await align('again.tsv', '--queue', queue('again'))).stderr).toContain(
    '2 aligned, 2 kept, 0 could not be aligned',
  );
  expect(readAll('again')).toEqual(texts);
  expect(fs.statSync(at('again/0.beads')).mtimeMs).toBe(untouched);
  expect(await status('again')).toMatchObject([{ batch: 1, state: 'ended' }]);
  // told to end, it ends, and leaves nothing taken
  await end(worker, 'SIGTERM');
  expect(worker.exitCode).toBe(0);
  // a text that changed makes another batch
  fs.appendFileSync(at('again-texts/3.tr'), '\nBir cümle daha.');
  await align('again.tsv', '--queue', queue('again'), '--no-wait');
  const cancelled = await run('worker', '--queue', queue('again'), '--cancel', '2');
  expect(cancelled.status).toBe(0);
  expect(await status('again')).toMatchObject([{ batch: 1 }, { batch: 2, state: 'cancelled' }]);
});

test('a worker takes nothing of another version, nor what it has no files for, and says so', async () => {
  makeList('apart', 1, ['apart', 'apart-elsewhere', 'apart-outside']);
  for (const list of ['apart', 'apart-elsewhere', 'apart-outside'])
    await align(`${list}.tsv`, '--queue', queue('apart'), '--no-wait');
  await ask('apart', `UPDATE QUEUE.batch SET version = '0.0.9' WHERE id = 1`);
  await ask('apart', `UPDATE QUEUE.batch SET folder = '/no/such/folder' WHERE id = 2`);
  const outcome = await run('worker', '--queue', queue('apart'), '--once');
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toContain('batch 1 was put in by kosut 0.0.9; this is ');
  expect(outcome.stderr).toContain('apart-texts/0.tr is not there on this machine; expected a');
  expect(fs.readdirSync(at('apart-outside'))).toEqual(['0.beads']);
  expect((await status('apart')).map(({ state }) => state)).toEqual(['open', 'open', 'ended']);

  fs.symlinkSync(at('apart-texts'), at('apart/link'));
  fs.writeFileSync(at('escape.tsv'), 'link/0.tr\tlink/0.en\t0.beads');
  await align('escape.tsv', '--queue', queue('escape'), '--no-wait');
  const refused = await run('worker', '--queue', queue('escape'), '--root', 'apart', '--once');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('link/0.tr is not below the folder of --root');
  expect(fs.existsSync(at('apart/0.beads'))).toBe(false);
  expect(await status('escape')).toMatchObject([{ refusals: [{}], items: { waiting: 5 } }]);
});

test('a document that cannot be done is tried a few times, then reported; the others of its job are done', async () => {
  makeList('lost', 3, ['lost']);
  await align('lost.tsv', '--queue', queue('lost'), '--no-wait');
  fs.rmSync(at('lost-texts/1.en'));
  expect((await run('worker', '--queue', queue('lost'), '--once')).status).toBe(0);
  expect(Object.keys(readAll('lost'))).toEqual(['0.beads', '2.beads']);
  const failed = [{ path: 'lost-texts/1.tr', fault: 'queue/job' }];
  expect(await status('lost')).toMatchObject([{ state: 'ended', failed }]);
});

test.each([
  ['a password that is wrong', () => server.url('corpus').replace(/:[^:@]*@/, ':wr0ng@')],
  ['a server that is not there', () => `postgres://me:s3cret@127.0.0.1:1/corpus`],
  ['a name that is none', () => `postgres://me:s3cret@127.0.0.1:1/corpus?queue=a.b`],
  ['an address that is none', () => `me:s3cret@127.0.0.1`],
])('%s is told, without the password', async (_, address) => {
  const { status: code, stdout, stderr } = await run('worker', '--queue', address(), '--once');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^\S+: error queue\/unusable: .*; expected .*\n$/);
  expect(stderr).not.toMatch(/s3cret|wr0ng|secret/);
});
