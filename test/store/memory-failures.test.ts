import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openMemoryStore } from '../../src/store/sqlite/open-memory-store.ts';
import { makeFolder, ROOT, runCommand, type Outcome } from '../cli/run-command.ts';

const folder = makeFolder();
const at = (name: string): string => path.join(folder, name);
const LOCALES = ['--source-locale', 'en', '--target-locale', 'tr'];
const run = (...args: readonly string[]): Promise<Outcome> => runCommand(args, { cwd: folder });

beforeAll(async () => {
  writeFileSync(at('small.tsv'), 'one\tbir\ntwo\tiki\n');
  const rows = Array.from({ length: 20_000 }, (_, n) => `The sentence ${n}.\t${n}. tümce.\n`);
  writeFileSync(at('big.tsv'), rows.join(''));
  await run('tm', 'import', 'small.tsv', '--tm', 'small.db', ...LOCALES);
});

async function unitsOf(file: string): Promise<number> {
  const { stdout } = await run('tm', 'stats', '--tm', file, '--json');
  return (JSON.parse(stdout) as { readonly units: number }).units;
}

/** Runs a command in a shell that lets no file grow beyond so many kilobytes: the disk is full. */
function runWithLimit(kilobytes: number, args: readonly string[]): Promise<Outcome> {
  const script = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`;
  const words = ['-c', script, process.execPath, `${ROOT}dist/cli/main.js`, ...args];
  return new Promise((resolve) => {
    execFile('bash', words, { cwd: folder }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('a memory that cannot be written', () => {
  test('no space is left: told plainly, and the memory is as it was', async () => {
    copyFileSync(at('small.db'), at('full.db'));
    const words = ['tm', 'import', 'big.tsv', '--tm', 'full.db', ...LOCALES];
    const outcome = await runWithLimit(400, words);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^full\.db: error file\/unwritable: /);
    expect(await unitsOf('full.db')).toBe(2);
    expect(await run(...words)).toMatchObject({ status: 0 });
    expect(await unitsOf('full.db')).toBe(20_002);
  });

  test('no space is left for what waits on the disk: told plainly too', async () => {
    const units = Array.from(
      { length: 20_000 },
      (_, n) => `<unit id="u${n}"><segment><source>The sentence ${n}.</source></segment></unit>\n`,
    );
    writeFileSync(
      at('big.xlf'),
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr"><file id="f">${units.join('')}</file></xliff>`,
    );
    for (const words of [
      ['convert', 'big.xlf', 'no.jsonl'],
      ['pretranslate', 'big.xlf', '--tm', 'small.db', '-o', 'no.xlf'],
    ]) {
      const outcome = await runWithLimit(400, words);
      expect(outcome).toMatchObject({ status: 2, stdout: '' });
      expect(outcome.stderr).toMatch(
        /: error file\/unwritable: cannot be written \(EFBIG\); expected free space on that disk/,
      );
      expect(existsSync(at(words.at(-1)!))).toBe(false);
    }
  });

  // the superuser may write everywhere
  const asUser = process.getuid?.() === 0 ? test.skip : test;
  asUser(
    'a file and a folder that may only be read: it answers, and refuses to be written',
    async () => {
      mkdirSync(at('still'));
      copyFileSync(at('small.db'), at('still/my.db'));
      chmodSync(at('still/my.db'), 0o444);
      chmodSync(at('still'), 0o555);
      try {
        expect(await unitsOf('still/my.db')).toBe(2);
        const lookup = await run(
          'tm',
          'lookup',
          'one',
          '--tm',
          'still/my.db',
          '--json',
          ...LOCALES,
        );
        expect(lookup.stdout).toContain('bir');
        const { status, stderr } = await run(
          'tm',
          'import',
          'big.tsv',
          '--tm',
          'still/my.db',
          ...LOCALES,
        );
        expect(status).toBe(2);
        expect(stderr).toContain('still/my.db: error file/unwritable: may only be read');
      } finally {
        chmodSync(at('still'), 0o755);
      }
    },
  );
});

describe('two processes on one memory', () => {
  test('two imports at once are both in, each as a whole', async () => {
    copyFileSync(at('small.db'), at('two.db'));
    writeFileSync(at('other.tsv'), 'three\tüç\nfour\tdört\n');
    const imports = await Promise.all(
      ['big.tsv', 'other.tsv', 'small.tsv'].map((file) =>
        run('tm', 'import', file, '--tm', 'two.db', ...LOCALES),
      ),
    );
    for (const outcome of imports) expect(outcome).toMatchObject({ status: 0 });
    expect(await unitsOf('two.db')).toBe(20_004);
    const { stdout } = await run('tm', 'lookup', 'three', '--tm', 'two.db', '--json', ...LOCALES);
    expect(stdout).toContain('üç');
  });

  test('after the last one has closed it, the memory is one file and its index', async () => {
    expect(existsSync(at('two.db'))).toBe(true);
    expect(existsSync(at('two.db-wal'))).toBe(false);
    expect(await unitsOf('two.db')).toBe(20_004);
  });

  test('a memory that is opened once more and closed stays locked for others', async () => {
    copyFileSync(at('small.db'), at('twice.db'));
    const store = openMemoryStore(at('twice.db'), { create: false });
    const variants = [
      { locale: 'en', content: ['three'] },
      { locale: 'tr', content: ['üç'] },
    ];
    await store.changeUnits([{ to: { id: 'u3', variants } }], { kind: 'edit', detail: 'one' });
    await openMemoryStore(at('twice.db'), { create: false }).close();
    // whoever could end the log now would tear the memory of the process that goes on with it
    const script = `
      const Database = require('libsql');
      try {
        const [{ journal_mode: mode }] = new Database(process.argv[1]).prepare('PRAGMA journal_mode = DELETE').all();
        console.log(mode);
      } catch ({ code }) { console.log(code); }`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, at('twice.db')], {
      cwd: ROOT,
    });
    expect(stdout.trim()).not.toBe('delete');
    await store.close();
    expect(await unitsOf('twice.db')).toBe(3);
  }, 60_000);
});

describe('a first import', () => {
  /** Makes a memory, takes in so many units that the file is written to, says so and waits; at a word it fails. */
  const IMPORT_AND_WAIT = `
    import { openMemoryStore } from '${ROOT}dist/store/sqlite/open-memory-store.js';
    const store = openMemoryStore(process.argv[1], { create: true, isAlone: true });
    const variant = (locale, text) => ({ locale, content: [text.padEnd(1000, '.')] });
    async function* units() {
      for (let at = 0; at < 20_000; at++)
        yield [{ variants: [variant('en', 'a' + at), variant('tr', 'b' + at)] }];
      console.log('waits');
      await new Promise((resolve) => process.stdin.once('data', resolve));
      throw new Error('told to fail');
    }
    await store.importUnits(units(), 'x').catch(() => undefined);
    await store.close();`;

  async function startImport(memory: string): Promise<ChildProcess> {
    const words = ['--input-type=module', '-e', IMPORT_AND_WAIT, at(memory)];
    const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return child;
  }

  test('that is killed leaves no memory, and the next one makes it', async () => {
    const child = await startImport('cut.db');
    // all that a kill leaves is there
    expect(statSync(at('cut.db')).size).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await once(child, 'close');
    for (const words of [['stats'], ['lookup', 'one', ...LOCALES], ['export']]) {
      const outcome = await run('tm', ...words, '--tm', 'cut.db');
      expect(outcome).toMatchObject({ status: 2, stdout: '' });
      expect(outcome.stderr).toMatch(/^cut\.db: error file\/missing: no such translation memory; /);
    }
    const words = ['tm', 'import', 'small.tsv', '--tm', 'cut.db', ...LOCALES];
    expect(await run(...words)).toMatchObject({ status: 0 });
    expect(await unitsOf('cut.db')).toBe(2);
  }, 60_000);

  test('that fails leaves it to whoever waits for it', async () => {
    const child = await startImport('left.db');
    const waiting = run('tm', 'import', 'small.tsv', '--tm', 'left.db', ...LOCALES);
    child.stdin!.end('fail');
    await once(child, 'close');
    expect(await waiting).toMatchObject({ status: 0 });
    expect(await unitsOf('left.db')).toBe(2);
  }, 60_000);
});
