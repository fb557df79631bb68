import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { makeFolder, runCommand } from './run-command.ts';

const folder = makeFolder();
const at = (name: string): string => path.join(folder, name);
const run = (line: string, input?: string): ReturnType<typeof runCommand> =>
  runCommand(line.split(' '), { cwd: folder, ...(input !== undefined && { input }) });

const HEAD = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"';
const makeXliff = (locale = ' trgLang="tr"'): string =>
  [
    `<xliff ${HEAD}${locale}>`,
    '  <file id="f1"><!-- kept -->',
    '    <unit id="u1"><segment><source>Open the account.</source></segment>',
    '      <segment><source>Open the old account.</source></segment></unit>',
    '    <unit id="u2"><segment state="final"><source>Press <ph id="1"/> now.</source>',
    '      <target>Şimdi <ph id="1"/> tuşuna basın.</target></segment></unit>',
    '    <unit id="u3"><segment><source>Press <ph id="8"/> now.</source></segment></unit>',
    '    <unit id="u4"><segment><source>Nobody knows this.</source></segment></unit>',
    '    <unit id="u5" translate="no"><segment><source>Open the account.</source></segment></unit>',
    '  </file>',
    '</xliff>',
    '',
  ].join('\r\n');

beforeAll(async () => {
  writeFileSync(at('pairs.tsv'), 'Open the account.\tHesabı açın.\nClose it.\tKapatın.\n');
  const made = await run('tm import pairs.tsv --tm my.db --source-locale en --target-locale tr');
  expect(made.status).toBe(0);
});

const targetsOf = (file: string): readonly unknown[] =>
  readXliff(readFileSync(at(file), 'utf8')).flatMap(({ units }) =>
    units.flatMap(({ parts }) =>
      parts.map((part) => [part.target, part.type === 'segment' ? part.state : undefined]),
    ),
  );

describe('pretranslate', () => {
  test('exact and repeated texts are confirmed, near ones are not, all else stays', async () => {
    const before = makeXliff();
    writeFileSync(at('a.xlf'), before);
    const outcome = await run('pretranslate a.xlf --tm my.db --json');
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(outcome.stdout)).toEqual({
      version: 1,
      files: [
        {
          path: 'a.xlf',
          segments: 5,
          already: 1,
          filled: { context: 0, repetition: 1, exact: 1, fuzzy: 1 },
          confirmed: 2,
          open: 1,
          matches: 2,
        },
      ],
    });
    const targets = targetsOf('a.xlf');
    expect(targets.slice(0, 2)).toEqual([
      [['Hesabı açın.'], 'translated'],
      [['Hesabı açın.'], 'initial'],
    ]);
    expect(targets[3]).toMatchObject([['Şimdi ', { id: '8' }, ' tuşuna basın.'], 'translated']);
    expect(targets.slice(4)).toEqual([
      [undefined, 'initial'],
      [undefined, 'initial'],
    ]);
    // every line the work did not touch is the old one, line breaks included
    const after = readFileSync(at('a.xlf'), 'utf8').split('\r\n');
    for (const line of [0, 1, 4, 5]) expect(after).toContain(before.split('\r\n')[line]);
    const judged = await run('validate a.xlf');
    expect(judged).toMatchObject({ status: 0 });
    // a second time there is nothing to do
    const first = readFileSync(at('a.xlf'));
    expect((await run('pretranslate a.xlf --tm my.db')).status).toBe(0);
    expect(readFileSync(at('a.xlf')).equals(first)).toBe(true);
  });

  test('what a near match fits is filled in; it is confirmed only when nothing is left to look at', async () => {
    writeFileSync(
      at('numbers.tsv'),
      'Room 7 is closed.\tOda 7 kapalı.\nSee page 5.\tBkz. 5’inci sayfa.\n',
    );
    const made = await run(
      'tm import numbers.tsv --tm numbers.db --source-locale en --target-locale tr',
    );
    expect(made.status).toBe(0);
    const sources = ['Room 12 is closed.', 'See page 6.'].map(
      (text, number) => `<unit id="n${number}"><segment><source>${text}</source></segment></unit>`,
    );
    writeFileSync(
      at('n.xlf'),
      `<xliff ${HEAD} trgLang="tr"><file id="f1">${sources.join('')}</file></xliff>`,
    );
    await run('pretranslate n.xlf --tm numbers.db --min-score 50 --confirm-from 50');
    expect(targetsOf('n.xlf')).toEqual([
      [['Oda 12 kapalı.'], 'translated'],
      [['Bkz. 6’inci sayfa.'], 'initial'],
    ]);
  });

  test('thresholds: what fills, what is confirmed, how many stand beside', async () => {
    writeFileSync(at('b.xlf'), makeXliff());
    await run('pretranslate b.xlf --tm my.db --fill-from 100 --confirm-from 101 --matches 0');
    expect(targetsOf('b.xlf').slice(0, 2)).toEqual([
      [['Hesabı açın.'], 'initial'],
      [undefined, 'initial'],
    ]);
    expect(readFileSync(at('b.xlf'), 'utf8')).not.toContain('matches');
  });

  test('a dry run writes nothing; stdin to stdout; the target locale is named', async () => {
    writeFileSync(at('c.xlf'), makeXliff());
    const dry = await run('pretranslate c.xlf --tm my.db --dry-run');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toBe(
      'c.xlf: 5 segments, 1 had a target, 3 filled (1 repetition, 1 exact, 1 fuzzy; 2 confirmed), ' +
        '1 open, 2 matches beside them\n',
    );
    expect(readFileSync(at('c.xlf'), 'utf8')).toBe(makeXliff());
    const piped = await run('pretranslate - --tm my.db --target-locale tr -o -', makeXliff(''));
    expect(piped.status).toBe(0);
    expect(piped.stdout.split('\r\n')[0]).toBe(`<xliff ${HEAD} trgLang="tr">`);
  });

  test('XLIFF 1.2: the state of a unit is that of its least segment; twice changes nothing', async () => {
    writeFileSync(at('d21.xlf'), makeXliff());
    await run('convert d21.xlf d.xlf --xliff-version 1.2');
    await run('pretranslate d.xlf --tm my.db --fill-from 90');
    const text = readFileSync(at('d.xlf'), 'utf8');
    expect(text).toContain(
      '<target state="new"><mrk mtype="seg" mid="s1">Hesabı açın.</mrk></target>',
    );
    expect(text.match(/<alt-trans /g)).toHaveLength(2);
    expect(text).toContain('<alt-trans mid="s2" match-quality="80%" origin="my.db">');
    expect((await run('validate d.xlf')).status).toBe(0);
    await run('pretranslate d.xlf --tm my.db --fill-from 90');
    expect(readFileSync(at('d.xlf'), 'utf8')).toBe(text);
  });

  test.each([
    ['pretranslate none.xlf --tm my.db', 'none.xlf: error file/missing'],
    [
      'pretranslate pairs.tsv --tm my.db',
      'pairs.tsv: error file/unknown-format: tsv files are not pre-translated',
    ],
    ['pretranslate a.xlf --tm none.db', 'none.db: error file/missing'],
    ['pretranslate - --tm my.db', 'the file is stdin'],
    ['pretranslate a.xlf b.xlf --tm my.db -o c.xlf', 'several files and one -o'],
    ['pretranslate a.xlf --tm my.db --fill-from 102', 'a whole number from 0 to 101'],
  ])('%s is refused', async (line, words) => {
    const { status, stderr } = await run(line);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('stats', () => {
  test('bands of a memory, repetitions, progress; files are added up', async () => {
    writeFileSync(at('s.xlf'), makeXliff());
    const { stdout, status } = await run(
      'stats s.xlf pairs.tsv --tm my.db --json --source-locale en --target-locale tr',
    );
    expect(status).toBe(0);
    const { files, all } = JSON.parse(stdout) as {
      readonly files: readonly {
        readonly bands: Readonly<
          Record<string, { readonly segments: number; readonly words: number }>
        >;
        readonly progress: Readonly<Record<string, { readonly segments: number }>>;
      }[];
      readonly all: { readonly total: unknown };
    };
    const segments = (counts: Readonly<Record<string, { readonly segments: number }>>): object =>
      Object.fromEntries(
        Object.entries(counts).flatMap(([name, count]) =>
          count.segments > 0 ? [[name, count.segments]] : [],
        ),
      );
    expect(files.map(({ bands }) => segments(bands))).toEqual([
      { 100: 1, '75-84': 1, repetitions: 1, new: 2 },
      { context: 2 },
    ]);
    expect(files[0]!.bands['75-84']).toEqual({
      segments: 1,
      words: 4,
      characters: 18,
      charactersWithSpaces: 21,
    });
    expect(segments(files[0]!.progress)).toEqual({ untranslated: 4, final: 1 });
    expect(all.total).toEqual({
      segments: 7,
      words: 19,
      characters: 90,
      charactersWithSpaces: 104,
    });
  });

  test('the table without a memory has no match bands', async () => {
    writeFileSync(at('t.xlf'), makeXliff());
    const { stdout } = await run('stats t.xlf');
    expect(stdout).toContain('repetitions');
    expect(stdout).not.toContain('85–94');
  });

  test('a memory needs both locales', async () => {
    const { status, stderr } = await run('stats pairs.tsv --tm my.db');
    expect(status).toBe(2);
    expect(stderr).toContain('--source-locale');
  });
});

test('entries that became targets count as used, a preview does not', async () => {
  await run('tm import pairs.tsv --tm used.db --source-locale en --target-locale tr');
  writeFileSync(at('used.xlf'), makeXliff());
  const uses = async (): Promise<unknown> =>
    JSON.parse((await run('tm stats --tm used.db --json')).stdout).uses;
  await run('pretranslate used.xlf --tm used.db --dry-run');
  expect(await uses()).toBeUndefined();
  await run('pretranslate used.xlf --tm used.db');
  expect(await uses()).toBe(2);
  const found = await run('tm lookup - --tm used.db --as jsonl', 'Open the account.\n');
  expect(JSON.parse(found.stdout).matches[0]).toMatchObject({ score: 100, uses: 2 });
  const exported = await run('tm export --tm used.db --as tmx');
  expect(exported.stdout).toMatch(/<tu [^>]*usagecount="2"[^>]* lastusagedate="\d{8}T\d{6}Z"/);
  await run('tm export --tm used.db -o used.tmx');
  await run('tm import used.tmx --tm again.db');
  const again = await run('tm stats --tm again.db');
  expect(again.stdout).toContain('2 units, used 2 times');
});
