import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from './run-command.ts';

// a small dictionary of our own in ISO 8859-9, as many Turkish ones are
const FIXTURES = path.join(import.meta.dirname, '../fixtures/spelling');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kosut-spelling-'));
  for (const name of ['tr.aff', 'tr.dic'])
    copyFileSync(path.join(FIXTURES, name), path.join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string | Uint8Array): void {
  writeFileSync(path.join(folder, name), text);
}

const LOCALES = ['--source-locale', 'en', '--target-locale', 'tr'];
interface Answer {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly found?: string;
    readonly expected?: readonly string[];
    readonly place: { readonly column: number };
  }[];
}

async function check(
  ...flags: string[]
): Promise<{ code: number | null; stderr: string; answer: Answer }> {
  const {
    status: code,
    stdout,
    stderr,
  } = await runCommand(
    ['check', 'a.tsv', ...LOCALES, '--json', '--rules', 'spelling/*=warning', ...flags],
    { cwd: folder },
  );
  return { code, stderr, answer: JSON.parse(stdout === '' ? '{"findings":[]}' : stdout) as Answer };
}

describe('kosut check --dictionary', () => {
  test('tells slips with what was meant, and doubts only on request', async () => {
    write('a.tsv', 'Everybody opened the files now.\tHerkse dosyalar simdi açıldı kubernetli.\n');
    const usual = await check('--dictionary', 'tr.dic');
    expect(usual.code).toBe(1);
    expect(usual.answer.findings.map(({ found, expected }) => [found, expected?.[0]])).toEqual([
      ['Herkse', 'Herkes'],
      ['simdi', 'şimdi'],
    ]);
    const all = await check('--dictionary', 'tr.dic', '--preset', 'all');
    expect(
      all.answer.findings
        .filter(({ rule }) => rule === 'spelling/unknown')
        .map(({ found, severity }) => [found, severity]),
    ).toEqual([
      ['Herkse', 'warning'],
      ['simdi', 'warning'],
      ['kubernetli', 'info'],
    ]);
  });

  test('knows forms, capitals and the three apostrophes of the language', async () => {
    write(
      'a.tsv',
      "The light opened in Ankara.\tIŞIKLAR Ankara'da, Ankara’nın, Ankaraʼda dosyalar açıldı.\n",
    );
    expect((await check('--dictionary', 'tr.dic')).answer.findings).toEqual([]);
  });

  test('a word of the list or the termbase is right in its forms too', async () => {
    write('a.tsv', 'Open the parser of the tokenizer.\tAyrıştırıcıyı simgeleyicide açıldı.\n');
    write('words.txt', '# ours\nayrıştırıcı\n');
    write('terms.csv', 'en,tr\ntokenizer,simgeleyici\n');
    const flags = ['--dictionary', 'tr.dic', '--preset', 'all'];
    const spelling = ({ answer }: { answer: Answer }): readonly (string | undefined)[] =>
      answer.findings.filter(({ rule }) => rule === 'spelling/unknown').map(({ found }) => found);
    expect(spelling(await check(...flags))).toEqual(['Ayrıştırıcıyı', 'simgeleyicide']);
    expect(spelling(await check(...flags, '--words', 'words.txt'))).toEqual(['simgeleyicide']);
    expect(
      spelling(await check(...flags, '--words', 'words.txt', '--termbase', 'terms.csv')),
    ).toEqual([]);
  });

  test('a list of words without a dictionary is refused', async () => {
    write('a.tsv', 'One\tBir\n');
    expect((await check('--words', 'words.txt')).code).toBe(2);
  });

  test.each([
    ['missing.dic', /missing\.aff.*file\/missing/s],
    ['tr.aff', /tr\.aff: error dictionary\/structure.*NAME\.dic/s],
    ['words.dic', /words\.dic:1:1: error dictionary\/structure.*number of words/s],
    ['odd.dic', /odd\.aff:2:1: error dictionary\/structure.*KLINGON/s],
  ])('%s is refused with a place', async (name, message) => {
    write('a.tsv', 'One\tBir\n');
    write('words.aff', 'SET UTF-8\n');
    write('words.dic', 'dosya\n');
    write('odd.aff', '# of ours\nSET KLINGON\n');
    write('odd.dic', '1\na\n');
    const { code, stderr } = await check('--dictionary', name);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/ at .*:\d+:\d+\)/);
  });
});
