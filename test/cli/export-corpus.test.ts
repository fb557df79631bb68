import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeFolder, ROOT, runCommand, type Outcome } from './run-command.ts';

const folder = makeFolder();
const inFolder = (line: string, input?: string): Promise<Outcome> =>
  runCommand(line.split(' '), { cwd: folder, ...(input !== undefined && { input }) });
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const lines = (name: string): readonly string[] => read(name).split('\n').slice(0, -1);

/** Sentences of one corpus: each tenth is a near duplicate of an earlier one, each twelfth is broken. */
const PLACES = ['köprü', 'liman', 'çarşı', 'ırmak', 'kule', 'okul', 'bahçe', 'istasyon'];
const ENGLISH = ['bridge', 'harbour', 'market', 'river', 'tower', 'school', 'garden', 'station'];
const DEEDS = ['açıldı', 'onarıldı', 'kapandı', 'boyandı', 'büyütüldü'];
const DONE = ['was opened', 'was repaired', 'was closed', 'was painted', 'was enlarged'];
const WHEN = ['ilkbaharda', 'yazın', 'sonbaharda', 'kışın'];
const SEASON = ['in spring', 'in summer', 'in autumn', 'in winter'];
const NAMES = [
  'Assos',
  'Bergama',
  'Cunda',
  'Dikili',
  'Edremit',
  'Foça',
  'Gömeç',
  'Havran',
  'İvrindi',
];

function sentence(at: number): readonly [string, string] {
  const place = at % PLACES.length;
  const deed = Math.floor(at / 8) % DEEDS.length;
  const when = Math.floor(at / 40) % WHEN.length;
  const name = NAMES[Math.floor(at / 160) % NAMES.length]!;
  return [
    `${name} kentindeki ${PLACES[place]} ${WHEN[when]} ${DEEDS[deed]}.`,
    `The ${ENGLISH[place]} in the town of ${name} ${DONE[deed]} ${SEASON[when]}.`,
  ];
}

const COUNT = 1400;
const isNear = (at: number): boolean => at % 10 === 9;

beforeAll(() => {
  const rows = Array.from({ length: COUNT }, (_, at) => {
    const file = `belge-${Math.floor(at / 20)}`;
    const [source, target] = sentence(at % 10 === 9 ? at - 9 : at);
    const isBroken = at % 12 === 11 && at % 10 !== 9;
    return {
      id: `p${at}`,
      document: file,
      // a near duplicate differs in case and signs
      source: at % 10 === 9 ? source.replace('.', '!') : source,
      target: isBroken ? 'Yes.' : at % 10 === 9 ? target.toLocaleUpperCase('en') : target,
    };
  });
  writeFileSync(
    path.join(folder, 'town.jsonl'),
    rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  );
});

const BASE = 'export town.jsonl --source-locale tr --target-locale en';

test('clean: counts add up, winners are the first, order is kept', async () => {
  const { status, stdout } = await inFolder(`${BASE} --clean default --json -o clean.jsonl`);
  expect(status).toBe(0);
  const report = JSON.parse(stdout) as {
    version: number;
    read: number;
    kept: number;
    filters: { name: string; dropped: number; samples: { reason: string }[] }[];
  };
  expect(report).toMatchObject({ version: 1, read: COUNT });
  const dropped = Object.fromEntries(report.filters.map((one) => [one.name, one.dropped]));
  expect(dropped).toMatchObject({
    'near-duplicates': Array.from({ length: COUNT }, (_, at) => at).filter(isNear).length,
    'exact-duplicates': 0,
  });
  expect(dropped['length-ratio']).toBeGreaterThan(80);
  expect(report.filters.reduce((sum, one) => sum + one.dropped, report.kept)).toBe(COUNT);
  for (const { dropped: count, samples } of report.filters)
    expect(samples).toHaveLength(Math.min(20, count));
  const numbers = lines('clean.jsonl').map((line) =>
    Number((JSON.parse(line) as { id: string }).id.slice(1)),
  );
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  expect(numbers.filter(isNear)).toEqual([]);
});

/** The words of a text without case, numbers and signs. */
const wordsOf = (text: string): readonly string[] =>
  text.toLocaleLowerCase('tr').match(/\p{L}+/gu) ?? [];

/** Words in common of the words of either, repeated words counted as often as they occur. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  const rest = [...other];
  const shared = one.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return shared / (one.length + other.length - shared);
}

test('split: parts by document, and no near duplicate of a side in two of them', async () => {
  const line = `${BASE} --clean none --split train=6,dev=2,test=2 -o parts.tsv`;
  expect((await inFolder(line)).status).toBe(0);
  const parts = ['train', 'dev', 'test'].map((part) => lines(`parts.${part}.tsv`));
  for (const side of [0, 1]) {
    const texts = parts.map((rows) => rows.map((row) => wordsOf(row.split('\t')[side]!)));
    for (const [at, some] of texts.entries())
      for (const one of some)
        for (const later of texts.slice(at + 1))
          expect(Math.max(...later.map((other) => shareOf(one, other)))).toBeLessThan(0.8);
  }
  for (const part of parts) expect(part.length).toBeGreaterThan(30);
});

/** Flags, and into how many shards an export with them is cut. */
const SHARDED: readonly (readonly [flags: string, counts: readonly number[]])[] = [
  ['--clean default', [3]],
  ['--clean default --split default --anonymise', [2]],
];

describe.each(['tsv', 'csv', 'tmx', 'moses', 'xces'])('shards as %s', (form) => {
  test.each(form === 'tsv' || form === 'xces' ? SHARDED : SHARDED.slice(0, 1))(
    'of an export with %s are the whole',
    async (flags, counts) => {
      const whole = `w-${form}-${flags.length}`;
      const shard = (number: number, of: number): string =>
        `s${number}-${of}-${form}-${flags.length}`;
      await inFolder(`${BASE} ${flags} --as ${form} -o ${whole}`);
      const names = readdirSync(folder).filter((name) => name.startsWith(whole));
      expect(names.length).toBeGreaterThan(0);
      for (const of of counts) {
        for (let number = 1; number <= of; number++) {
          const line = `${BASE} ${flags} --as ${form} --shard ${number}/${of} -o ${shard(number, of)}`;
          expect((await inFolder(line)).status).toBe(0);
        }
        for (const name of names) {
          const rest = name.slice(whole.length);
          const pieces = Array.from({ length: of }, (_, at) => read(`${shard(at + 1, of)}${rest}`));
          // the links of XCES name the files of sentences, which are called otherwise in a shard
          const text = pieces.join('').replaceAll(shard(1, of), whole);
          expect(text).toBe(read(name));
        }
      }
    },
  );
});

test('Parquet is read by DuckDB, row groups and all', async () => {
  await inFolder(`${BASE} --clean default -o town.parquet`);
  await inFolder(`${BASE} --clean default -o town.tsv`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const file = path.join(folder, 'town.parquet').replaceAll("'", "''");
  const rows = await connection.runAndReadAll(
    `select source, target, document, line, confidence from read_parquet('${file}')`,
  );
  const found = rows.getRows();
  expect(found.map(([source, target]) => `${String(source)}\t${String(target)}`)).toEqual(
    lines('town.tsv'),
  );
  expect(found[0]!.slice(2)).toEqual(['belge-0', 1, null]);
  connection.closeSync();
  instance.closeSync();
});

test('XCES: each link has its sentence on both sides', async () => {
  await inFolder(`${BASE} --as xces -o town`);
  const links = [...read('town.xml').matchAll(/xtargets="(\d+);(\d+)"/g)];
  expect(links).toHaveLength(COUNT);
  const ids = (name: string): readonly string[] =>
    [...read(name).matchAll(/<s id="(\d+)">/g)].map(([, id]) => id!);
  expect(ids('town.tr.xml')).toEqual(links.map(([, source]) => source));
  expect(ids('town.en.xml')).toEqual(links.map(([, , target]) => target));
  expect(read('town.xml')).toContain('fromDoc="town.tr.xml" toDoc="town.en.xml"');
});

test('anonymise: one datum, one placeholder on both sides', async () => {
  const row =
    'Ayşe’ye ay@ornek.org ya da 0532 111 22 33 ile ulaşın.\tReach Ayşe at ay@ornek.org or +90 532 111 2233.\n';
  writeFileSync(path.join(folder, 'names.txt'), 'Ayşe\n');
  const { stdout } = await inFolder(
    'export - --format tsv --source-locale tr --target-locale en --as tsv --anonymise --names names.txt',
    row,
  );
  expect(stdout).toBe(
    '[NAME_1]’ye [EMAIL_1] ya da [PHONE_1] ile ulaşın.\tReach [NAME_1] at [EMAIL_1] or [PHONE_1].\n',
  );
});

test('anonymise: a person has one placeholder in a document, whatever the pair, the case and the shard', async () => {
  writeFileSync(path.join(folder, 'people.txt'), 'Ali\nAli Veli\n');
  const texts = [
    ['mektup', 'Ali geldi, a@b.org', 'Ali came, a@b.org'],
    ['mektup', 'ALİ VELİ: c@d.org', 'ALI VELI: c@d.org'],
    ['not', 'c@d.org', 'c@d.org'],
    ['mektup', 'A@B.ORG, Ali', 'A@B.ORG, Ali'],
    [undefined, 'c@d.org', 'c@d.org'],
    [undefined, 'a@b.org', 'a@b.org'],
    ['not', 'a@b.org, Ali Veli', 'a@b.org, Ali Veli'],
  ].map(([document, source, target]) => JSON.stringify({ document, source, target }));
  writeFileSync(path.join(folder, 'people.jsonl'), `${texts.join('\n')}\n`);
  const line =
    'export people.jsonl --source-locale tr --target-locale en --as tsv --anonymise --names people.txt';
  for (const flags of ['', '--clean none,near', '--clean none,exact']) {
    const whole = (await inFolder(`${line} ${flags}`.trim())).stdout;
    const pieces = [];
    for (let number = 1; number <= 3; number++)
      pieces.push(
        (await inFolder(`${line} ${flags} --shard ${number}/3`.replace('  ', ' '))).stdout,
      );
    expect(pieces.join('')).toBe(whole);
    if (flags === '')
      expect(whole.split('\n').map((row) => row.split('\t')[0])).toEqual([
        '[NAME_1] geldi, [EMAIL_1]',
        '[NAME_2]: [EMAIL_2]',
        '[EMAIL_1]',
        '[EMAIL_1], [NAME_1]',
        '[EMAIL_1]',
        '[EMAIL_1]',
        '[EMAIL_2], [NAME_1]',
        '',
      ]);
  }
});

test('Moses texts, memories and tables give the same corpus', async () => {
  await inFolder(`${BASE} --as moses -o in`);
  await inFolder('tm import town.jsonl --tm town.db --source-locale tr --target-locale en');
  await inFolder(`${BASE} --as tsv -o direct.tsv`);
  const outputs = await Promise.all([
    inFolder('export in.tr in.en --as tsv'),
    inFolder('export in --format moses --source-locale tr --target-locale en --as tsv'),
    inFolder('export town.db --source-locale tr --target-locale en --as tsv'),
  ]);
  expect(outputs[0].stdout).toBe(read('direct.tsv'));
  expect(outputs[1].stdout).toBe(read('direct.tsv'));
  // a memory holds the same two texts once
  expect(new Set(outputs[2].stdout.split('\n'))).toEqual(new Set(read('direct.tsv').split('\n')));
});

test('report and card: every filter, its drops, and markup in texts stays text', async () => {
  writeFileSync(
    path.join(folder, 'x.tsv'),
    '<script>alert(1)</script> one two\tuyar bir iki üç dört beş\n',
  );
  const line =
    'export x.tsv --source-locale en --target-locale tr --clean default --report x.html --card x.md -o y.tsv';
  expect((await inFolder(line)).status).toBe(0);
  expect(read('x.html')).toContain('html-tags');
  expect(read('x.html')).not.toContain('<script>alert');
  expect(read('x.md')).toMatch(/^---\nlanguage:\n- en\n- tr\n/);
  expect(read('x.md')).toContain('| html-tags |  | 1 |');
});

test.each([
  [
    '--clean no-such -o a.tsv',
    /^--clean: error config\/unknown-key: no filter is called “no-such”; expected one of empty,/,
  ],
  [
    '--clean length-ratio=x -o a.tsv',
    /^--clean: error config\/wrong-value: length-ratio.threshold is "x"; expected a number from 1/,
  ],
  [
    '--clean rules.json -o a.tsv',
    /^rules.json:2:14: error config\/unknown-key: length has no parameter “max”/,
  ],
  ['--clean broken.json -o a.tsv', /^broken.json:2:\d+: error config\/malformed/],
  ['--clean missing.json -o a.tsv', /^missing.json: error file\/missing/],
  ['--clean profanity -o a.tsv', /^--clean: error config\/wrong-value: profanity has no words/],
  ['--split train=1 -o a.tsv', /^kosut: error usage: --split has 1 part/],
  ['--split train=x,dev=1 -o a.tsv', /--split has “train=x”/],
  ['--split default --as tsv', /each part of --split is a file/],
  ['--shard 4/3 -o a.tsv', /--shard is “4\/3”/],
  ['--shard 1/2 -o a.xlf', /XLIFF cannot be cut/],
  ['--as xces', /XCES is three files/],
  ['--json --as tsv', /--json and the corpus cannot both go to stdout/],
  ['--names x -o a.tsv', /--names hides names/],
  ['-o no/such/folder/a.tsv', /^no\/such\/folder\/a.tsv: error file\/unwritable/],
])('%s is refused, and nothing is written', async (flags, message) => {
  writeFileSync(path.join(folder, 'rules.json'), '{"length-ratio": 2,\n  "length": {"max": 3}}');
  writeFileSync(path.join(folder, 'broken.json'), '{"length-ratio": 2,\n');
  const { status, stdout, stderr } = await inFolder(`${BASE} ${flags}`);
  expect(stderr).toMatch(message);
  expect([status, stdout]).toEqual([2, '']);
  expect(
    readdirSync(folder).filter((name) => name.startsWith('a.') || name.startsWith('.')),
  ).toEqual([]);
});

test('a fault in the middle of the input leaves the old output and nothing else', async () => {
  writeFileSync(path.join(folder, 'half.tsv'), 'bir\tone\niki\n');
  writeFileSync(path.join(folder, 'old.tsv'), 'old\n');
  const { status, stderr } = await inFolder(
    'export half.tsv --source-locale tr --target-locale en --clean none -o old.tsv',
  );
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^half.tsv:2:1: error table\/structure/),
  ]);
  expect(read('old.tsv')).toBe('old\n');
  writeFileSync(path.join(folder, 'n.tr'), 'bir\niki\n');
  writeFileSync(path.join(folder, 'n.en'), 'one\n');
  const moses = await inFolder('export n.tr n.en --as tsv -o n.tsv');
  expect(moses.stderr).toMatch(/^n.en:2:1: error table\/structure: the text ends, n.tr does not/);
  expect(readdirSync(folder).filter((name) => name === 'n.tsv' || name.startsWith('.'))).toEqual(
    [],
  );
});

test('Ctrl-C in the middle leaves no piece of a file', async () => {
  const own = makeFolder();
  const rows = Array.from({ length: 200_000 }, (_, at) => sentence(at).join('\t'));
  writeFileSync(path.join(own, 'long.tsv'), `${rows.join('\n')}\n`);
  const args = 'export long.tsv --source-locale tr --target-locale en --clean default -o out.tsv';
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/cli/main.js'), ...args.split(' ')], {
    cwd: own,
  });
  const closed = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  while (!readdirSync(own).some((name) => name.endsWith('.tmp')))
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGINT');
  expect(await closed).toBe('SIGINT');
  expect(readdirSync(own)).toEqual(['long.tsv']);
});

test('a corpus does not replace what it is made of, however that is named', async () => {
  const text = 'bir iki\tone two\nx\ty\nx\ty\n';
  writeFileSync(path.join(folder, 'own.tsv'), text);
  writeFileSync(path.join(folder, 'own.train.tsv'), text);
  const locales = '--source-locale tr --target-locale en --clean default';
  for (const line of [
    `export own.tsv ${locales} -o own.tsv`,
    `export own.tsv ${locales} -o ./sub/../own.tsv`,
    `export own.train.tsv ${locales} --split default -o own.tsv`,
    `export own.tsv ${locales} -o new.tsv --report own.tsv`,
    `export own.train.tsv ${locales} -o own.tsv --card own.tsv`,
  ]) {
    const { status, stderr } = await inFolder(line);
    expect(status).toBe(2);
    expect(stderr).toMatch(/own\.(train\.)?tsv: error file\/unwritable: the export would replace/);
  }
  expect([read('own.tsv'), read('own.train.tsv')]).toEqual([text, text]);
});

test('XLIFF is read as it is exported: its locales, its pairs, and where it is broken', async () => {
  const unit = (id: number, source: string, target?: string): string =>
    `<trans-unit id="${id}"><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</trans-unit>\n`;
  const body = `${unit(1, 'one', 'bir')}${unit(2, 'open')}${unit(3, 'two', 'iki')}`;
  const xliff = (inside: string): string =>
    `<xliff version="1.2"><file original="f" source-language="en" target-language="tr"><body>\n${inside}</body></file></xliff>`;
  writeFileSync(path.join(folder, 'two.xlf'), xliff(body));
  expect(
    (await inFolder('export two.xlf --as jsonl')).stdout
      .split('\n')
      .slice(0, 2)
      .map((line) => JSON.parse(line) as unknown),
  ).toMatchObject([
    { source: 'one', target: 'bir', file: 'two.xlf' },
    { source: 'two', target: 'iki', file: 'two.xlf' },
  ]);
  writeFileSync(path.join(folder, 'bad.xlf'), xliff(`${body}<trans-unit/>`));
  const { status, stderr } = await inFolder('export two.xlf bad.xlf -o both.tsv');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^bad\.xlf:5:1: error xliff\/structure: /);
  expect(readdirSync(folder)).not.toContain('both.tsv');
});
