import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

let folder: string;
const inputs: Record<string, string | Buffer> = {
  'empty.txt': '',
  'blank.txt': ' \n\n',
  'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
  'latin.txt': Buffer.from([0x41, 0x0a, 0x6b, 0xfc, 0x0a]),
  'good.txt': 'Bir cümle. Bir cümle daha.\n',
  'utf16.txt': Buffer.from('\uFEFFİlk cümle. İkinci cümle.\n', 'utf16le'),
  'broken.tbx': '<?xml version="1.0"?>\n<tbx style="dct">\n  <text><body></text>\n</tbx>\n',
  'entities.tbx': '<!DOCTYPE tbx [<!ENTITY a SYSTEM "/etc/passwd">]>\n<tbx>&a;</tbx>\n',
  'broken.xlf':
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="tr">\n',
  'broken.jsonl': '{"id":"1","source":"a","target":"b"}\n{"id":"2","source":"a"\n',
  'pairs.jsonl': '{"id":"1","source":"a","target":"b"}\n',
  'notes.db': 'this is no database, only a text that is long enough to look at\n'.repeat(40),
};
beforeAll(() => {
  folder = makeFolder();
  for (const [name, content] of Object.entries(inputs))
    writeFileSync(path.join(folder, name), content);
  mkdirSync(path.join(folder, 'folder.txt'));
});

/** What goes wrong, the command line, and how stderr must begin. */
const CASES: readonly (readonly [what: string, args: string, stderr: RegExp])[] = [
  [
    'a missing file',
    'segment gone.txt --locale tr',
    /^gone\.txt: error file\/missing: .+; expected .+\n$/,
  ],
  ['an empty file', 'segment empty.txt --locale tr', /^empty\.txt: error file\/empty: /],
  ['a folder', 'segment folder.txt --locale tr', /^folder\.txt: error file\/unreadable: /],
  ['a binary file', 'segment picture.txt --locale tr', /^picture\.txt: error file\/binary: /],
  [
    'invalid UTF-8',
    'segment latin.txt --locale tr',
    /^latin\.txt:2:2: error file\/encoding: byte 0xfc /,
  ],
  [
    'an unknown locale',
    'segment good.txt --locale turkish',
    /^kosut: error usage: --locale is “turkish”/,
  ],
  [
    'a locale that is no name',
    'segment good.txt --locale 12',
    /^kosut: error usage: --locale is “12”/,
  ],
  ['no locale', 'segment good.txt', /^kosut: error usage: .+--locale/],
  [
    'an unknown command',
    'segmnt',
    /^kosut: error usage: unknown command: segmnt; expected one of run, /,
  ],
  ['an unknown flag', 'segment good.txt --lokale tr', /^kosut: error usage: .*lokale/],
  [
    'a wrong choice',
    'segment good.txt --locale tr --as pdf',
    /^kosut: error usage: --as is “pdf”; expected one of "lines", /,
  ],
  [
    'a flag without a value',
    'segment good.txt --locale',
    /^kosut: error usage: no value after --locale/,
  ],
  [
    'too many words',
    'segment good.txt more.txt --locale tr',
    /^kosut: error usage: too many words: more\.txt/,
  ],
  [
    'too few words',
    'diff good.txt',
    /^kosut: error usage: not enough words; expected kosut diff <before> <after>/,
  ],
  ['only one text', 'run good.txt', /^kosut: error usage: only one text/],
  [
    'malformed TBX',
    'check pairs.jsonl --source-locale tr --target-locale en --termbase broken.tbx',
    /^broken\.tbx:3:\d+: error xml\/malformed: /,
  ],
  [
    'TBX with entities',
    'check pairs.jsonl --source-locale tr --target-locale en --termbase entities.tbx',
    /^entities\.tbx:1:\d+: error xml\/hostile: /,
  ],
  [
    'a text as termbase',
    'check pairs.jsonl --source-locale tr --target-locale en --termbase good.txt',
    /^good\.txt: error file\/unknown-format: /,
  ],
  ['XLIFF that ends early', 'check broken.xlf', /^broken\.xlf:\d+:\d+: error xml\/malformed: /],
  [
    'JSONL with half a line',
    'check broken.jsonl --source-locale tr --target-locale en',
    /^broken\.jsonl:2:\d+: error json\/malformed: /,
  ],
  ['a bitext without locales', 'check pairs.jsonl', /^kosut: error usage: .+--source-locale/],
  [
    'an unknown format',
    'check good.txt --source-locale tr --target-locale en',
    /^good\.txt: error file\/unknown-format: /,
  ],
  ['a memory that is not there', 'tm lookup x --tm gone.db', /^gone\.db: error file\/missing: /],
  ['a text as memory', 'tm lookup x --tm notes.db', /^notes\.db: error memory\/unusable: /],
  [
    'a score out of range',
    'tm lookup x --tm notes.db --min-score 101',
    /^kosut: error usage: --min-score is “101”; expected a whole number from 0 to 100/,
  ],
  [
    'a folder that is not there',
    'segment good.txt --locale tr -o no/where.txt',
    /^no\/where\.txt: error file\/unwritable: /,
  ],
];

describe('exit code 2 and one line that says why', () => {
  test.each(CASES)('%s', async (_what, args, stderr) => {
    const outcome = await runCommand(args.split(' '), { cwd: folder });
    expect(outcome.stderr).toMatch(stderr);
    expect(outcome.stderr.trimEnd()).not.toContain('\n');
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
  });

  test('a line of 100 MB, without reading it all', async () => {
    writeFileSync(path.join(folder, 'long.txt'), Buffer.alloc(100_000_000, 'a'));
    const outcome = await runCommand(['segment', 'long.txt', '--locale', 'tr'], { cwd: folder });
    expect(outcome.stderr).toMatch(/^long\.txt:1:1: error file\/too-long-line: /);
    expect(outcome.status).toBe(2);
  });

  test('--debug adds the stack', async () => {
    const outcome = await runCommand(['segment', 'gone.txt', '--locale', 'tr', '--debug'], {
      cwd: folder,
    });
    expect(outcome.stderr).toMatch(/\n {4}at /);
    expect(outcome.status).toBe(2);
  });
});

describe('odd input that is none the less right', () => {
  test('UTF-16 is read', async () => {
    const outcome = await runCommand(['segment', 'utf16.txt', '--locale', 'tr'], { cwd: folder });
    expect(outcome).toEqual({ status: 0, stdout: 'İlk cümle.\nİkinci cümle.\n', stderr: '' });
  });

  test('a blank file has no sentence', async () => {
    const outcome = await runCommand(['segment', 'blank.txt', '--locale', 'tr'], { cwd: folder });
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('standard input, as - and as nothing', async () => {
    const input = 'Bir. İki.\r\n';
    for (const words of [['segment', '-'], ['segment']]) {
      const outcome = await runCommand([...words, '--locale', 'tr'], { cwd: folder, input });
      expect(outcome).toEqual({ status: 0, stdout: 'Bir.\nİki.\n', stderr: '' });
    }
  });
});
