import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, type Outcome, runCommand } from './run-command.ts';

const folder = makeFolder();
writeFileSync(
  path.join(folder, 'terms.csv'),
  'id,en,tr,status,definition\n' +
    '1,contact group,Temas Grubu,preferred,a meeting of envoys\n' +
    '2,address book,adres defteri,preferred,\n2,,rehber,deprecated,\n' +
    '3,address,adres,,\n4,file,dosya,,\n',
);
writeFileSync(path.join(folder, 'finnish.csv'), 'en,fi\nhouse,talo\n');
writeFileSync(path.join(folder, 'broken.csv'), 'en,tr\n"file,dosya\n');

const lookup = (args: readonly string[], input = ''): Promise<Outcome> =>
  runCommand(['terms', 'lookup', ...args], { cwd: folder, input });

interface Found {
  form: string;
  grade: string;
  inflection: string;
  term: string;
  locale: string;
  confidence: string;
  span: [number, number];
  others: { text: string }[];
}

async function find(text: string, ...flags: readonly string[]): Promise<readonly Found[]> {
  const { stdout } = await lookup([text, '--termbase', 'terms.csv', '--json', ...flags]);
  const answer = JSON.parse(stdout) as { version: number; texts: { terms: Found[] }[] };
  expect(answer.version).toBe(1);
  return answer.texts[0]!.terms;
}

test('each term of a text comes with its form, its grade and the terms of other languages', async () => {
  const text = 'Temas Grubu’nun adres defterindeki dosyalı DOSYA saatında değil';
  const found = await find(text);
  expect(found.map(({ form, grade, term }) => [form, grade, term])).toEqual([
    ['Temas Grubu’nun', 'inflected', 'Temas Grubu'],
    ['adres defterindeki', 'inflected', 'adres defteri'],
    ['dosyalı', 'derived', 'dosya'],
    ['DOSYA', 'exact', 'dosya'],
  ]);
  for (const { span, form } of found) expect(text.slice(...span)).toBe(form);
  expect(found[0]!.others).toMatchObject([{ text: 'contact group', status: 'preferred' }]);
});

test('a form that breaks vowel harmony is irregular, a deprecated term forbidden in any form', async () => {
  expect(await find('dosyalere')).toMatchObject([{ grade: 'irregular' }]);
  expect(await find('rehberine')).toMatchObject([{ grade: 'forbidden', inflection: 'inflected' }]);
});

test('either language is recognised, or only the one asked for', async () => {
  expect((await find('dosya files')).map(({ locale }) => locale)).toEqual(['tr', 'en']);
  expect(await find('dosya files', '--locale', 'en-GB')).toMatchObject([{ form: 'files' }]);
});

test('terms inside longer ones come with --parts', async () => {
  expect((await find('address books')).map(({ term }) => term)).toEqual(['address book']);
  const parts = await find('address books', '--parts');
  expect(parts.map(({ term }) => term)).toEqual(['address', 'address book']);
});

test('a language the program knows little of says that it guessed', async () => {
  const { stdout } = await lookup(['talo', '--termbase', 'finnish.csv']);
  expect(stdout).toBe('talo\n  talo  exact?  talo (fi)  → house (en)\n');
});

test('lines of standard input are texts of their own, an answer a line with --as jsonl', async () => {
  const flags = ['--termbase', 'terms.csv', '--as', 'jsonl'];
  const { stdout } = await lookup(['-', ...flags], 'dosya\n\nbir dosya');
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { terms: unknown[] }).terms.length)).toEqual([
    1, 0, 1,
  ]);
});

test.each([
  [['dosya'], 'kosut: error usage: nobody said which termbase; '],
  [['dosya', '--termbase', 'absent.csv'], 'absent.csv: error file/missing: '],
  [['dosya', '--termbase', 'broken.csv'], 'broken.csv:2:1: error table/structure: '],
  [['dosya', '--termbase', 'terms.csv', '--locale', 'xx'], 'kosut: error usage: --locale is “xx”'],
])('what cannot be looked up ends with 2: %j', async (args, message) => {
  const outcome = await lookup(args);
  expect([outcome.status, outcome.stdout]).toEqual([2, '']);
  expect(outcome.stderr.startsWith(message)).toBe(true);
});
