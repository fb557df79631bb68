import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MemoryStore, UnitVariants } from '../../src/store/memory-store.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { ROOT, runCommand, type Outcome } from '../cli/run-command.ts';
import { startPostgres, type PostgresServer } from './start-postgres.ts';

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  await server.createDatabase('tm');
  folder = mkdtempSync(path.join(tmpdir(), 'shared-memory-'));
  writeFileSync(path.join(folder, 'pairs.tsv'), 'Open the file.\tDosyayı aç.\nClose it.\tKapat.\n');
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function unit(en: string, tr = 'x'): UnitVariants {
  return {
    variants: [
      { locale: 'en', content: [en] },
      { locale: 'tr', content: [tr] },
    ],
  };
}

function open(person: string, memory: string, create = true): Promise<MemoryStore> {
  const address = server.url('tm', `?memory=${memory}`);
  return openPostgresStore(address, { create, folder: path.join(folder, person) });
}

function run(args: readonly string[], person = 'command', env: object = {}): Promise<Outcome> {
  return runCommand(args, {
    cwd: folder,
    env: { XDG_CACHE_HOME: path.join(folder, person), ...env },
  });
}

async function sources(store: MemoryStore): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const { variants } of store.readAll()) found.push(variants[0]!.content[0]);
  return found;
}

interface StartedServer {
  readonly url: string;
  end(): void;
}

/** `kosut serve` of a person, with a copy of their own. */
async function startServe(person: string, address: string): Promise<StartedServer> {
  const main = path.join(ROOT, 'dist/cli/main.js');
  const child = spawn(
    process.execPath,
    [main, 'serve', '--tm', address, '--writable', '--port', '0'],
    {
      cwd: folder,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        XDG_CACHE_HOME: path.join(folder, `serve ${person}`),
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { url: line.trim(), end: () => void child.kill() };
}

const LOCALES = ['--source-locale', 'en', '--target-locale', 'tr'];

describe('several people', () => {
  test('make a memory at the same moment once', async () => {
    const [one, other] = await Promise.all([open('one', 'race'), open('other', 'race')]);
    await one.changeUnits([{ to: unit('a') }], { kind: 'edit', detail: '' });
    expect(await sources(other)).toEqual(['a']);
    await one.close();
    await other.close();
  });

  test('who change one unit: the first wins, the other is told', async () => {
    const [one, other] = [await open('one', 'win'), await open('other', 'win')];
    const { units } = await one.changeUnits([{ to: unit('a') }], { kind: 'edit', detail: '' });
    const seen = (await other.readOne(units[0]!))!.generation;
    const change = (store: MemoryStore, text: string): Promise<{ readonly stale: number }> =>
      store.changeUnits([{ unit: units[0]!, seen, to: unit(text) }], { kind: 'edit', detail: '' });
    const counts = await Promise.all([change(one, 'first'), change(other, 'second')]);
    expect(counts.map(({ stale }) => stale).sort()).toEqual([0, 1]);
    const winner = counts[0].stale === 0 ? 'first' : 'second';
    expect(await sources(one)).toEqual([winner]);
    expect(await sources(other)).toEqual([winner]);
    await one.close();
    await other.close();
  });

  test('wait for an import of another one, and read what was there before', async () => {
    const [one, other] = [await open('one', 'wait'), await open('other', 'wait')];
    let change: Promise<unknown> | undefined;
    async function* slowly(): AsyncGenerator<UnitVariants[]> {
      yield [unit('imported')];
      change = other.changeUnits([{ to: unit('later') }], { kind: 'edit', detail: '' });
      expect(await sources(await open('third', 'wait'))).toEqual([]);
      yield [unit('imported too')];
    }
    await one.importUnits(slowly(), 'file');
    await change;
    expect(await sources(one)).toEqual(['imported', 'imported too', 'later']);
    await one.close();
    await other.close();
  });

  test('hold the same memory again after it went back to an older state on the server', async () => {
    const one = await open('one', 'back');
    await one.changeUnits([{ to: unit('a') }], { kind: 'edit', detail: '' });
    const [before] = await server.query('tm', 'SELECT generation FROM "kosut_back".memory');
    await one.changeUnits([{ to: unit('b') }], { kind: 'edit', detail: '' });
    // what a restored backup looks like
    const { generation } = before as { readonly generation: string };
    await server.query(
      'tm',
      `DELETE FROM "kosut_back".unit WHERE written > ${generation};
       DELETE FROM "kosut_back".variant WHERE unit NOT IN (SELECT id FROM "kosut_back".unit);
       DELETE FROM "kosut_back".import WHERE written > ${generation};
       DELETE FROM "kosut_back".history USING "kosut_back".change
         WHERE change.id = history.change AND change.written > ${generation};
       DELETE FROM "kosut_back".change WHERE written > ${generation};
       DELETE FROM "kosut_back".generation WHERE number > ${generation};
       UPDATE "kosut_back".memory SET generation = ${generation}`,
    );
    expect(await sources(one)).toEqual(['a']);
    expect(await one.changes(9)).toHaveLength(1);
    await one.close();
  });
});

test('a copy has all of it, whether it lacked little or much, alone or with another program', async () => {
  const [one, other] = [await open('one', 'behind'), await open('other', 'behind')];
  // of the same person, so on the same copy
  const beside = await open('other', 'behind');
  const told = async (store: MemoryStore): Promise<unknown> => {
    const units: unknown[] = [];
    for await (const found of store.readAll()) units.push(found);
    return { units, changes: await store.changes(999), first: await store.history(1) };
  };
  let count = 0;
  // around the number of rows that are asked for at once
  for (const more of [1, 2, 199, 200, 201, 450]) {
    const fresh = Array.from({ length: more }, () => ({ to: unit(`text ${count++}`) }));
    const { units } = await one.changeUnits(fresh, { kind: 'edit', detail: `${more}` });
    const gone = units.filter((_, at) => at % 3 === 1).map((number) => ({ unit: number }));
    await one.changeUnits([{ unit: 1, to: unit(`first, ${more}`) }], { kind: 'edit', detail: '' });
    await one.changeUnits(gone, { kind: 'clean', detail: '' });
    await one.countUses(['#1']);
    const [, , expected] = await Promise.all([other.refresh!(), beside.refresh!(), told(one)]);
    expect(await told(other)).toEqual(expected);
    expect(await told(beside)).toEqual(expected);
  }
  // one by one, by both programs at once
  await Promise.all(
    [other, beside, other, beside].map((store, at) =>
      store.changeUnits([{ to: unit(`at once ${at}`) }], { kind: 'edit', detail: '' }),
    ),
  );
  for (const store of [one, other, beside])
    expect(new Set(await sources(store))).toEqual(new Set(await sources(one)));
  expect((await sources(one)).filter((text) => String(text).startsWith('at once'))).toHaveLength(4);
  for (const store of [one, other, beside]) await store.close();
});

test('what is sent to one server is found by the other at once', async () => {
  const address = server.url('tm', '?memory=served');
  const start = (person: string): Promise<StartedServer> => startServe(person, address);
  const [one, other] = [await start('one'), await start('other')];
  try {
    const url = '/en/tr/unit/Save%20it.';
    const body = JSON.stringify({ source: 'Save it.', target: 'Kaydet.' });
    const sent = await fetch(one.url + url, { method: 'PUT', body });
    expect(sent.status).toBe(200);
    expect(await (await fetch(other.url + url)).json()).toMatchObject([{ target: 'Kaydet.' }]);
  } finally {
    one.end();
    other.end();
  }
});

describe('a server that dies', () => {
  test('in the middle of an import leaves nothing of it, here and there', async () => {
    const store = await open('one', 'dies');
    await store.importUnits([unit('before')], 'file');
    async function* untilDeath(): AsyncGenerator<UnitVariants[]> {
      yield Array.from({ length: 2000 }, (_, at) => unit(`lost ${at}`));
      await server.kill();
      yield [unit('never')];
    }
    await expect(store.importUnits(untilDeath(), 'file')).rejects.toMatchObject({
      fault: 'memory/unusable',
      path: expect.not.stringContaining('secret'),
    });
    await expect(store.stats()).rejects.toMatchObject({ fault: 'memory/unusable' });
    await server.start();
    // the same store goes on, with a connection of its own making
    expect(await sources(store)).toEqual(['before']);
    await store.importUnits([unit('after')], 'file');
    expect(await sources(store)).toEqual(['before', 'after']);
    await store.close();
    const other = await open('fresh', 'dies', false);
    expect(await sources(other)).toEqual(['before', 'after']);
    await other.close();
  });

  test('while an import is being sent leaves nothing of it', async () => {
    const store = await open('one', 'sending');
    await server.query(
      'tm',
      `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql
         AS 'BEGIN PERFORM pg_sleep(0.001); RETURN new; END';
       CREATE TRIGGER slow BEFORE INSERT ON kosut_sending.variant
         FOR EACH ROW EXECUTE FUNCTION slow()`,
    );
    const units = Array.from({ length: 20_000 }, (_, at) => unit(`lost ${at}`));
    const done = store.importUnits(units, 'file').then(
      () => 'imported',
      (error: unknown) => error,
    );
    const isSending = async (): Promise<boolean> =>
      (
        await server.query(
          'tm',
          "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY %variant%'",
        )
      ).length > 0;
    while (!(await isSending()));
    await server.kill();
    expect(await done).toMatchObject({ fault: 'memory/unusable' });
    await server.start();
    await server.query('tm', 'DROP TRIGGER slow ON kosut_sending.variant');
    expect(await sources(store)).toEqual([]);
    expect(await store.importUnits(units, 'file')).toMatchObject({ added: 20_000 });
    await store.close();
  });
});

describe('commands', () => {
  test('work with an address as with a file', async () => {
    const tm = ['--tm', server.url('tm', '?memory=commands')];
    const file = ['--tm', 'pairs.db'];
    for (const command of [
      ['tm', 'import', 'pairs.tsv', ...LOCALES],
      ['tm', 'lookup', 'Open a file.', '--as', 'jsonl', ...LOCALES],
      ['tm', 'concordance', 'file', '--json', ...LOCALES],
      ['tm', 'concordance', 'fi.e', '--find', 'regex', '--json', ...LOCALES],
      ['tm', 'stats', '--json'],
      ['tm', 'replace', '--find', 'Dosyayı', '--with', 'Belgeyi', '--json'],
      ['tm', 'undo', '--json'],
      ['tm', 'clean', '--json'],
      ['tm', 'dedupe', '--json'],
      ['tm', 'merge', 'pairs.db', '--json'],
      ['tm', 'export', '--as', 'tsv', ...LOCALES],
      ['tm', 'anonymise', '--json'],
    ]) {
      const expected = await run([...command, ...file]);
      const found = await run([...command, ...tm]);
      const withoutTimes = ({ status, stdout, stderr }: Outcome): unknown => ({
        status,
        stdout: stdout
          .replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '""')
          .replaceAll(/"generation": \d+/g, ''),
        stderr,
      });
      expect([command, withoutTimes(found)]).toEqual([command, withoutTimes(expected)]);
      expect(found.status).toBe(0);
    }
    const diff = await run(['tm', 'diff', tm[1]!, 'pairs.db']);
    expect(diff.stdout).toContain('0 removed, 0 changed, 0 added, 2 the same');
    const history = await run(['tm', 'history', ...tm]);
    expect([history.status, history.stderr]).toEqual([0, '']);
  }, 120_000);

  test('say plainly what is wrong, and no password', async () => {
    const good = server.url('tm', '?memory=errors');
    await run(['tm', 'import', 'pairs.tsv', ...LOCALES, '--tm', good]);
    await server.query(
      'tm',
      `CREATE ROLE reader LOGIN PASSWORD 'secret reader';
       GRANT USAGE ON SCHEMA kosut_errors TO reader;
       GRANT SELECT ON ALL TABLES IN SCHEMA kosut_errors TO reader;`,
    );
    const as = (user: string): string =>
      good.replace(/\/\/[^@]*@/, `//${user}:${encodeURIComponent('secret reader')}@`);
    const importTo = ['tm', 'import', 'pairs.tsv', ...LOCALES, '--tm'];
    const rows: readonly (readonly [readonly string[], string, RegExp])[] = [
      [['tm', 'stats', '--tm'], as(server.user), /does not know this user/],
      [['tm', 'stats', '--tm'], good.replace('/tm?', '/nowhere?'), /no such database/],
      [['tm', 'stats', '--tm'], good.replace('=errors', '=none'), /no such translation memory/],
      [['tm', 'stats', '--tm'], good.replace(/:\d+\//, ':1/'), /no server answers there/],
      [['tm', 'stats', '--tm'], good.replace('127.0.0.1', 'host.invalid'), /no such host/],
      [importTo, as('reader'), /may not do that/],
      [importTo, as('reader').replace('=errors', '=new'), /may not do that/],
    ];
    for (const [command, address, expected] of rows) {
      const { status, stdout, stderr } = await run([...command, address]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(expected);
      expect(stderr).toMatch(/^postgres:\/\/\S+: error (memory\/unusable|file\/missing): .*\n$/);
      expect(stderr).not.toMatch(/secret/);
    }
    const look = await run(
      ['tm', 'lookup', 'Close it.', '--as', 'jsonl', ...LOCALES, '--tm', as('reader')],
      'reader',
    );
    expect(look.stdout).toContain('Kapat.');
  }, 120_000);
});
