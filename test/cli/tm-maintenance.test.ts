import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

const folder = makeFolder();
const run = (...args: readonly string[]): ReturnType<typeof runCommand> =>
  runCommand(args, { cwd: folder });
const LOCALES = ['--source-locale', 'en', '--target-locale', 'tr'];

async function importPairs(
  file: string,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  writeFileSync(
    path.join(folder, 'pairs.tsv'),
    pairs.map((pair) => `${pair.join('\t')}\n`).join(''),
  );
  expect(await run('tm', 'import', 'pairs.tsv', '--tm', file, ...LOCALES)).toMatchObject({
    status: 0,
  });
}

/** The memory as it shows itself: its pairs in order. */
async function pairsOf(file: string): Promise<readonly string[]> {
  const { stdout } = await run('tm', 'export', '--tm', file, '--as', 'tsv', ...LOCALES);
  return stdout.split('\n').filter((line) => line !== '');
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['Open the file.', 'Dosyayı açın.'],
  ['open the file', 'dosyayı açın'],
  ['Write to a.b@example.com.', 'a.b@example.com adresine yazın.'],
  ['This was never ever translated.', 'This was never ever translated.'],
];

beforeEach(async () => {
  for (const end of ['', '-wal', '-shm', '.idx'])
    rmSync(path.join(folder, `my.db${end}`), { force: true });
  await importPairs('my.db', PAIRS);
});

describe.each([
  ['clean', [], 3, 'untranslated'],
  ['dedupe', ['--by', 'near'], 3, 'duplicate of #1'],
  [
    'replace',
    ['--find', 'dosyayı', '--with', 'belgeyi', '--locale', 'tr', '--ignore-case'],
    4,
    '  en: open the file\n  tr: [-dosyayı-]{+belgeyi+} açın\n',
  ],
  [
    'replace',
    ['--regex', '--find', String.raw`\b(d)osya(?<end>\p{L}*)`, '--with', '$1izin$<end> ($&)'],
    4,
    '{+dizinyı (+}dosyayı{+)+} açın',
  ],
] as const)('tm %s', (name, flags, left, words) => {
  test('a preview changes nothing, the work does, undo brings everything back', async () => {
    const before = await pairsOf('my.db');
    const dry = await run('tm', name, '--tm', 'my.db', '--dry-run', ...flags);
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toContain(words);
    expect(await pairsOf('my.db')).toEqual(before);
    const done = await run('tm', name, '--tm', 'my.db', ...flags);
    expect(done.stdout).toContain(words);
    const after = await pairsOf('my.db');
    expect(after).toHaveLength(left);
    expect(after).not.toEqual(before);
    expect(await run('tm', 'undo', '--tm', 'my.db')).toMatchObject({ status: 0 });
    expect(await pairsOf('my.db')).toEqual(before);
  });
});

test('the history of a unit tells what it is and what it was; there is none of a unit that never was', async () => {
  await run('tm', 'replace', '--find', 'açın', '--with', 'aç', '--tm', 'my.db');
  const { stdout } = await run('tm', 'history', '--unit', '1', '--tm', 'my.db');
  expect(stdout.replace(/\S+Z/, 'DATE')).toBe(
    [
      '#1 now',
      '    en: Open the file.',
      '    tr: Dosyayı aç.',
      '2  DATE  replace  “açın” → “aç”',
      '    en: Open the file.',
      '    tr: Dosyayı açın.',
      '',
    ].join('\n'),
  );
  expect(await run('tm', 'history', '--unit', '9', '--tm', 'my.db')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('there is no unit 9'),
  });
});

describe('tm anonymise', () => {
  test('what is hidden is gone from the file and from the contexts, and cannot come back', async () => {
    const { stdout } = await run('tm', 'anonymise', '--tm', 'my.db', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, units: 4, changed: 3, removed: 0 });
    expect(await pairsOf('my.db')).toContain('Write to [email].\t[email] adresine yazın.');
    expect(readFileSync(path.join(folder, 'my.db'), 'latin1')).not.toContain('a.b@example');
    expect(await run('tm', 'undo', '--tm', 'my.db')).toMatchObject({ status: 2 });
  });
});

describe('tm merge and tm diff', () => {
  test('what only the other has is taken in; afterwards nothing differs', async () => {
    rmSync(path.join(folder, 'other.db'), { force: true });
    await importPairs('other.db', [PAIRS[0]!, ['Close it.', 'Kapatın.'], ['open the file', 'aç']]);
    const diff = await run('tm', 'diff', 'my.db', 'other.db', '--json', '--source-locale', 'en');
    expect(JSON.parse(diff.stdout)).toMatchObject({
      version: 1,
      same: 1,
      changed: [{ before: { variants: [{}, { content: ['dosyayı açın'] }] }, after: {} }],
      added: [{ variants: [{ content: ['Close it.'] }, {}] }],
    });
    const dry = await run('tm', 'merge', 'other.db', '--tm', 'my.db', '--dry-run');
    expect(dry.stdout).toBe('other.db: 2 would be added, 0 would be updated, 1 already there\n');
    expect(await pairsOf('my.db')).toHaveLength(4);
    await run('tm', 'merge', 'other.db', '--tm', 'my.db');
    expect(await pairsOf('my.db')).toHaveLength(6);
    const again = await run('tm', 'merge', 'other.db', '--tm', 'my.db');
    expect(again.stdout).toBe('other.db: 0 added, 0 updated, 3 already there\n');
  });

  test('both versions of a changed unit stand in one line, and no text turns what follows', async () => {
    rmSync(path.join(folder, 'other.db'), { force: true });
    await importPairs('other.db', [
      ['open the file', 'dosyayı \u202Eaç'],
      ['Close it.', 'Kapatın.\u202E'],
    ]);
    const { stdout } = await run('tm', 'diff', 'my.db', 'other.db', '--source-locale', 'en');
    expect(stdout).toContain('  en: open the file\n  tr: dosyayı [-açın-]{+\uFFFDaç+}\n\n');
    expect(stdout).toContain('+ en: Close it.\n+ tr: Kapatın.\uFFFD\n\n');
  });

  test('a memory and its own export do not differ', async () => {
    await run('tm', 'export', '--tm', 'my.db', '-o', 'my.tmx', ...LOCALES);
    const { stdout } = await run('tm', 'diff', 'my.db', 'my.tmx');
    expect(stdout).toBe(
      '0 removed, 0 changed, 0 added, 4 the same (0 with other dates or properties)\n',
    );
  });
});

test.each([
  [['clean', '--rules', 'foo'], 'some of empty'],
  [['replace', '--with', 'x'], '--find TEXT'],
  [['replace', '--find', 'x'], '--with TEXT'],
  [['replace', '--find', '(', '--with', 'x', '--regex'], 'a regular expression'],
  [['replace', '--find', 'x', '--with', 'x', '--regex', '--words'], '--words and --regex'],
  [['replace', '--find', '(?:[^!]+)+!', '--with', 'x', '--regex'], 'takes too long'],
  [['dedupe', '--by', 'source'], '--source-locale'],
  [['undo', 'first'], 'a number'],
  [['undo', '99'], 'change 99 is not there'],
  [['merge', 'none.db'], 'file/missing'],
])('tm %j is refused', async (args, words) => {
  const { status, stderr } = await run('tm', ...args, '--tm', 'my.db');
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});

describe('slips', () => {
  test('a locale that the memory has not is told, whatever was asked', async () => {
    writeFileSync(path.join(folder, 'slip.tsv'), 'one\tbir\ntwo\tiki\n');
    await run(
      'tm',
      'import',
      'slip.tsv',
      '--tm',
      'slip.db',
      '--source-locale',
      'en',
      '--target-locale',
      'tr',
    );
    for (const line of [
      ['export', '--source-locale', 'fr', '--target-locale', 'tr'],
      ['replace', '--find', 'one', '--with', '1', '--locale', 'fr'],
      ['dedupe', '--by', 'source', '--source-locale', 'fr'],
    ]) {
      const { status, stderr } = await run('tm', ...line, '--tm', 'slip.db');
      expect([line[0], status, stderr]).toEqual([
        line[0],
        0,
        expect.stringContaining('slip.db has nothing in fr, but in en, tr'),
      ]);
    }
    // a region finds the bare language: nothing is said
    const { stderr } = await run('tm', 'export', '--source-locale', 'en-GB', '--tm', 'slip.db');
    expect(stderr).not.toContain('nothing in');
  });

  test('units without a text in the locale of a diff are no changes of one another', async () => {
    writeFileSync(path.join(folder, 'slip-2.tsv'), 'one\tbir\nthree\tüç\n');
    await run(
      'tm',
      'import',
      'slip-2.tsv',
      '--tm',
      'slip-2.db',
      '--source-locale',
      'en',
      '--target-locale',
      'tr',
    );
    const { stdout, stderr } = await run(
      'tm',
      'diff',
      'slip.db',
      'slip-2.db',
      '--source-locale',
      'fr',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ same: 1, changed: [], added: [{}], removed: [{}] });
    expect(stderr).toContain('nothing that differs has a text in fr');
  });

  test('a merge into a memory that is not there is tried without making it', async () => {
    const { status, stdout } = await run('tm', 'merge', 'slip.db', '--tm', 'fresh.db', '--dry-run');
    expect([status, stdout]).toEqual([
      0,
      'slip.db: 2 would be added, 0 would be updated, 0 already there\n',
    ]);
    expect(existsSync(path.join(folder, 'fresh.db'))).toBe(false);
  });

  test('files that were taken in before one that cannot be read are told', async () => {
    const merged = await run('tm', 'merge', 'slip.db', 'none.tmx', '--tm', 'part.db');
    expect(merged).toMatchObject({
      status: 2,
      stdout: 'slip.db: 2 added, 0 updated, 0 already there\n',
      stderr: expect.stringContaining('none.tmx: error file/missing'),
    });
    const imported = await run(
      ...[
        'tm',
        'import',
        'slip.tsv',
        'none.tsv',
        '--tm',
        'part-2.db',
        '--source-locale',
        'en',
        '--target-locale',
        'tr',
      ],
    );
    expect(imported).toMatchObject({
      status: 2,
      stdout: 'slip.tsv: 2 added, 0 already there\n',
      stderr: expect.stringContaining('none.tsv: error file/missing'),
    });
  });
});
