import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import i18next, { type i18n } from 'i18next';
import { parseI18nextText } from '../../src/format/i18next/parse-i18next-text.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { writeXliff } from '../../src/format/xliff/write/write-xliff.ts';
import { makeFolder, ROOT, runCommand, type Outcome } from './run-command.ts';

const EXAMPLE = path.join(ROOT, 'docs/examples/i18next');
const copyExample = (): string => {
  const folder = makeFolder();
  cpSync(EXAMPLE, folder, { recursive: true });
  return folder;
};
const scan = (cwd: string, ...args: readonly string[]): Promise<Outcome> =>
  runCommand(['scan', ...args], { cwd });
const read = (folder: string, file: string): string =>
  readFileSync(path.join(folder, file), 'utf8');

/** Does the translator's work: targets by the key of their catalogue. */
function translate(folder: string, locale: string, texts: Record<string, string>): void {
  for (const name of readdirSync(path.join(folder, 'work'))) {
    const file = path.join(folder, 'work', name);
    const documents = readXliff(readFileSync(file, 'utf8'), { path: file }).map((document) => ({
      ...document,
      units: document.units.map((unit) => ({
        ...unit,
        parts: unit.parts.map((part) => {
          const text = texts[unit.name!];
          if (part.type === 'gap' || text === undefined) return part;
          return {
            ...part,
            target: parseI18nextText(text, part.source),
            state: 'translated' as const,
          };
        }),
      })),
    }));
    expect(documents[0]!.targetLocale).toBe(locale);
    writeFileSync(file, writeXliff(documents));
  }
}

async function createI18next(folder: string, locale: string): Promise<i18n> {
  const load = (name: string): object =>
    Object.fromEntries(
      ['common', 'shelf'].map((ns) => [
        ns,
        JSON.parse(read(folder, `public/locales/${name}/${ns}.json`)),
      ]),
    );
  const instance = i18next.createInstance();
  await instance.init({
    lng: locale,
    fallbackLng: false,
    ns: ['common', 'shelf'],
    defaultNS: 'common',
    resources: { en: load('en') as never, [locale]: load(locale) as never },
    interpolation: { escapeValue: false },
  });
  return instance;
}

const TURKISH = {
  welcome: 'Hoş geldiniz, {{name}}!',
  empty: 'Üzerinde hiçbir şey yok.',
  borrowed_one: 'Evinizde <1>{{count}}</1> kitap var. <4>Ödünç aldıklarınız</4>',
  borrowed_other: 'Evinizde <1>{{count}}</1> kitap var. <4>Ödünç aldıklarınız</4>',
  due_open_one: 'Yarın getirilecek',
  due_open_other: '{{count}} gün sonra, {{date, datetime}} günü getirilecek',
  due_late_one: 'Bir gün gecikti',
  due_late_other: '{{count}} gün gecikti',
  'state.lost': 'kayıp',
  'rules.0': 'Her kitap iki haftalığına verilir.',
  'rules.1': 'Sayfaların üstünde kahve içilmez.',
};

describe('the example of docs/i18next.md', () => {
  let folder: string;
  beforeAll(() => {
    folder = copyExample();
  });

  test('a failing run names keys and catalogues with their places', async () => {
    const { status, stdout } = await scan(folder, 'src', '--check');
    expect(status).toBe(1);
    const heads = stdout.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line));
    expect(heads).toEqual([
      'public/locales/en/shelf.json:15:13 error keys/missing',
      'public/locales/en/shelf.json:17:13 error keys/missing',
      'public/locales/en/shelf.json:17:38 error keys/missing',
      'public/locales/tr/common.json:3:14 error codes/missing',
      'public/locales/tr/common.json:6:14 warning keys/unused',
      'src/Shelf.tsx:18:34 error keys/missing',
      'src/Shelf.tsx:19:28 error keys/missing',
      'src/Shelf.tsx:26:14 error keys/missing',
      'src/Shelf.tsx:26:14 error keys/missing',
    ]);
    expect(read(ROOT, 'docs/i18next.md')).toContain(stdout.split('\n').slice(0, 4).join('\n'));
  });

  test('annotations for GitHub', async () => {
    const { status, stdout } = await scan(folder, 'src', '--check', '--as', 'github');
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=src/Shelf.tsx,line=18,');
  });

  test('to XLIFF, translated, and back: the run passes and i18next renders both languages', async () => {
    expect((await scan(folder, 'src', '--target-locale', 'tr', '-o', 'work')).status).toBe(0);
    expect(readdirSync(path.join(folder, 'work'))).toEqual(['common.tr.xlf', 'shelf.tr.xlf']);
    translate(folder, 'tr', TURKISH);
    const back = await runCommand(['scan', 'work/common.tr.xlf', 'work/shelf.tr.xlf'], {
      cwd: folder,
    });
    expect(back).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('public/locales/tr/shelf.json: 15 texts'),
    });
    // what nobody uses goes by hand
    const common = path.join(folder, 'public/locales/tr/common.json');
    writeFileSync(common, readFileSync(common, 'utf8').replace(',\n  "goodbye": "Güle güle"', ''));
    const passing = await scan(folder, 'src', '--check');
    expect(passing).toMatchObject({ status: 0, stdout: expect.stringContaining('no findings') });
    // layout, order and what was there are kept
    expect(read(folder, 'public/locales/tr/common.json')).toBe(
      read(EXAMPLE, 'public/locales/tr/common.json')
        .replace('Hoş geldiniz!', 'Hoş geldiniz, {{name}}!')
        .replace(',\n  "goodbye": "Güle güle"', ''),
    );
    expect(read(folder, 'public/locales/tr/shelf.json')).toContain(
      '"state": { "free": "rafta", "lent": "ödünçte", "lost": "kayıp" }',
    );

    const { t, changeLanguage } = await createI18next(folder, 'tr');
    expect(t('welcome', { name: 'Ayşe' })).toBe('Hoş geldiniz, Ayşe!');
    expect(t('menu.label')).toBe('Köy Kitaplığı menüsü');
    expect(t('visit', { count: 3, ordinal: true })).toBe('Bu, 3. ziyaretiniz.');
    expect(t('shelf:title')).toBe('Köy Kitaplığı: rafım');
    expect([0, 1, 5].map((count) => t('shelf:books', { count }))).toEqual([
      '0 kitap',
      '1 kitap',
      '5 kitap',
    ]);
    expect(t('shelf:due', { context: 'late', count: 1 })).toBe('Bir gün gecikti');
    const date = new Date(Date.UTC(2027, 4, 19, 12));
    expect(t('shelf:due', { context: 'open', count: 9, date })).toBe(
      '9 gün sonra, 19.05.2027 günü getirilecek',
    );
    expect(t('shelf:borrowed', { count: 2 })).toBe(
      'Evinizde <1>2</1> kitap var. <4>Ödünç aldıklarınız</4>',
    );
    expect(t('shelf:rules', { returnObjects: true })).toEqual([
      TURKISH['rules.0'],
      TURKISH['rules.1'],
    ]);
    await changeLanguage('en');
    expect(t('visit', { count: 3, ordinal: true })).toBe('This is your 3rd visit.');
    expect(t('shelf:due', { context: 'late', count: 1 })).toBe('One day late');
  });
});

test('a language with more plural forms gets them all, in a catalogue that was not there', async () => {
  const folder = copyExample();
  expect((await scan(folder, 'src', '--target-locale', 'pl', '-o', 'work')).status).toBe(0);
  const [document] = readXliff(read(folder, 'work/shelf.pl.xlf'), {});
  const names = document!.units.map(({ name }) => name).filter((name) => name!.startsWith('books'));
  expect(names).toEqual(['books_one', 'books_few', 'books_many', 'books_other']);
  translate(folder, 'pl', {
    books_one: '{{count}} książka',
    books_few: '{{count}} książki',
    books_many: '{{count}} książek',
    books_other: '{{count}} książki',
  });
  const files = readdirSync(path.join(folder, 'work')).map((name) => `work/${name}`);
  expect((await scan(folder, ...files)).status).toBe(0);
  expect(existsSync(path.join(folder, 'public/locales/pl/common.json'))).toBe(false);
  mkdirSync(path.join(folder, 'public/locales/pl'), { recursive: true });
  writeFileSync(path.join(folder, 'public/locales/pl/common.json'), '{}\n');
  const { t } = await createI18next(folder, 'pl');
  expect([1, 3, 5, 22, 1.5].map((count) => t('shelf:books', { count }))).toEqual([
    '1 książka',
    '3 książki',
    '5 książek',
    '22 książki',
    '1.5 książki',
  ]);
  const { stdout, status } = await scan(
    folder,
    'src',
    '--target-locale',
    'pl',
    '--check',
    '--json',
  );
  expect(status).toBe(1);
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; place: { unit: string } }[];
  };
  expect(findings.filter(({ place }) => place.unit.startsWith('shelf:books'))).toEqual([]);
});

test('Arabic: a form that is missing in a catalogue is named', async () => {
  const folder = copyExample();
  mkdirSync(path.join(folder, 'public/locales/ar'), { recursive: true });
  writeFileSync(
    path.join(folder, 'public/locales/ar/shelf.json'),
    JSON.stringify({
      books_zero: 'لا كتب',
      books_one: 'كتاب واحد',
      books_two: 'كتابان',
      books_few: '{{count}} كتب',
      books_other: '{{count}} كتاب',
    }),
  );
  const { stdout } = await scan(folder, 'src', '--target-locale', 'ar', '--check');
  expect(stdout).toContain('“books” lacks forms of ar: many');
  // a form for one number may say it in words
  expect(stdout).not.toMatch(/shelf\.json.*codes\/missing/);
});

test('keys of the code alone: --write makes the source catalogues', async () => {
  const folder = makeFolder();
  writeFileSync(
    path.join(folder, 'a.ts'),
    `t('b.c', 'Text'); t('n', { count, defaultValue_one: 'One', defaultValue_other: '{{count}} of them' }); t('Bare key')`,
  );
  const { status, stderr } = await runCommand(
    ['scan', 'a.ts', '--write', '--catalogues', 'l/{{lng}}/{{ns}}.json'],
    { cwd: folder },
  );
  expect([status, stderr]).toEqual([
    0,
    expect.stringContaining('l/en/translation.json: 4 texts added'),
  ]);
  expect(JSON.parse(read(folder, 'l/en/translation.json'))).toEqual({
    b: { c: 'Text' },
    n_one: 'One',
    n_other: '{{count}} of them',
    'Bare key': 'Bare key',
  });
  expect(
    (
      await runCommand(['scan', 'a.ts', '--check', '--catalogues', 'l/{locale}/{namespace}.json'], {
        cwd: folder,
      })
    ).status,
  ).toBe(0);
});

test('the JSON of the xliff package goes back into catalogues too', async () => {
  const folder = copyExample();
  const resources = {
    shelf: {
      borrowed_one: { source: 'x <1>{{count}}</1>', target: TURKISH.borrowed_one },
      empty: { source: 'Empty' },
    },
  };
  writeFileSync(
    path.join(folder, 'shelf.xliff.json'),
    JSON.stringify({ resources, sourceLanguage: 'en', targetLanguage: 'tr' }),
  );
  const pattern = 'out/{locale}/{namespace}.json';
  const { status, stderr } = await scan(folder, 'shelf.xliff.json', '--catalogues', pattern);
  expect([status, stderr]).toEqual([
    0,
    expect.stringContaining('out/tr/shelf.json: 1 text, 1 not translated yet'),
  ]);
  expect(JSON.parse(read(folder, 'out/tr/shelf.json'))).toEqual({
    borrowed_one: TURKISH.borrowed_one,
  });
});

describe('bad input', () => {
  test.each<[string, Record<string, string>, readonly string[], RegExp]>([
    [
      'a syntax error',
      { 'src/a.ts': 'const x = {;\n' },
      ['src'],
      /^src\/a\.ts:1:12: error source\/syntax: this is no program: .+; expected JavaScript or TypeScript/m,
    ],
    [
      'a broken catalogue',
      { 'src/a.ts': "t('a')", 'locales/en/translation.json': '{\n  "a": "b",\n}\n' },
      ['src'],
      /^locales\/en\/translation\.json:3:1: error json\/malformed: /m,
    ],
    ['no such folder', {}, ['src'], /^src: error file\/missing: there is no such file or folder/m],
    [
      'a pattern without a locale',
      {},
      ['src', '--catalogues', 'x.json'],
      /--catalogues is “x\.json”; expected a path with \{locale\}/,
    ],
    [
      'XLIFF of no scan',
      {
        'a.xlf':
          '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"><file id="f"><unit id="u"><segment><source>a</source></segment></unit></file></xliff>',
      },
      ['a.xlf'],
      /^a\.xlf: error merge\/skeleton: /m,
    ],
    [
      'nothing to translate to',
      { 'src/a.ts': "t('a')" },
      ['src', '-o', 'work'],
      /no catalogue says what to translate to; expected --target-locale/,
    ],
    [
      'source code among bitexts',
      { 'src/a.ts': "t('a')" },
      ['src', 'a.xlf'],
      /a\.xlf is a bitext among source code/,
    ],
  ])('%s', async (_name, files, args, message) => {
    const folder = makeFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { status, stderr, stdout } = await runCommand(['scan', ...args], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('XLIFF files with translations are not written over, and a faulty catalogue stays as it is', async () => {
    const folder = copyExample();
    await scan(folder, 'src', '-o', 'work');
    const again = await scan(folder, 'src', '-o', 'work');
    expect(again).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('error file/unwritable'),
    });
    translate(folder, 'tr', TURKISH);
    const broken = path.join(folder, 'public/locales/tr/shelf.json');
    writeFileSync(broken, '{ "a": }');
    const back = await scan(folder, 'work/shelf.tr.xlf');
    expect(back).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('public/locales/tr/shelf.json:1:8: error json/malformed'),
    });
    expect(readFileSync(broken, 'utf8')).toBe('{ "a": }');
  });
});

test('settings of kosut.config.json hold, and flags go before them', async () => {
  const folder = makeFolder();
  const put = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  put('src/a.ts', "say('mail|open.now'); say('lost');");
  put('src/a.test.ts', "say('mail|never')");
  put('texts/en/mail.json', '{"open.now":"Open","server.up":"Up"}');
  put('texts/en/main.json', '{"lost":"Lost"}');
  const settings = {
    catalogues: 'texts/{locale}/{namespace}.json',
    functions: ['say'],
    defaultNamespace: 'main',
    keySeparator: false,
    nsSeparator: '|',
    ignore: ['*.test.ts'],
    keep: ['server.*'],
  };
  put('kosut.config.json', JSON.stringify({ i18next: settings }));
  const clean = await scan(folder, 'src', '--check', '--json');
  expect(clean).toMatchObject({ status: 0, stderr: '' });
  expect((JSON.parse(clean.stdout) as { findings: unknown[] }).findings).toEqual([]);
  const flagged = await scan(folder, 'src', '--check', '--keep', 'other', '--json');
  expect(flagged.status).toBe(1);
  expect(flagged.stdout).toContain('server.up');
  put('kosut.config.json', JSON.stringify({ i18next: { ...settings, catalogues: 'texts' } }));
  const wrong = await scan(folder, 'src');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('“catalogues” of kosut.config.json is “texts”');
});
