import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, type Outcome, runCommand } from './run-command.ts';

const folder = makeFolder();
const put = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
put('good.csv', 'en,tr\nfile,dosya\n');
put('doubt.csv', 'en,tr\nfile,dosya\nfile,eğe\n');
put('bad.csv', 'id,en,tr,status\n1,file,dosya,\n1,,dosya,deprecated\n2,quay\n3,sea,deniz,wet\n');
put('columns.csv', 'en,tr,colour\nfile,dosya,red\n');
put('huge.csv', `en,tr\nfile,${'dosya '.repeat(180_000)}\n`);
put('bomb.csv', 'en,tr,forms:tr\nfile,dosya,(a+)+$\n');
put('glossary.utf8', 'file\tdosya\n\tklasör\n');
const tbxConcept =
  '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>quay</term></termSec></langSec></conceptEntry>';
put(
  'twice.tbx',
  '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n' +
    `<text><body>\n${tbxConcept}\n${tbxConcept}\n</body></text></tbx>`,
);

const validate = (...args: readonly string[]): Promise<Outcome> =>
  runCommand(['terms', 'validate', ...args], { cwd: folder });

test('a good termbase is valid, doubts are warnings, and --fail-on draws the line', async () => {
  expect(await validate('good.csv')).toEqual({ status: 0, stdout: '1 file valid\n', stderr: '' });
  const doubt = await validate('doubt.csv');
  expect([doubt.status, doubt.stdout.split('\n')[0]]).toEqual([
    0,
    'doubt.csv:3:1 warning termbase/homonym',
  ]);
  expect((await validate('doubt.csv', '--fail-on', 'warning')).status).toBe(1);
  expect((await validate('bad.csv', '--fail-on', 'never')).status).toBe(0);
});

test('each fault of a table has its line and column', async () => {
  const { status, stdout } = await validate('bad.csv', '--json');
  const { version, files } = JSON.parse(stdout) as {
    version: number;
    files: { valid: boolean; findings: { rule: string; line: number; column: number }[] }[];
  };
  expect([status, version, files[0]!.valid]).toEqual([1, 1, false]);
  expect(files[0]!.findings.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['termbase/contradiction', 3, 4],
    ['table/structure', 4, 1],
    ['table/structure', 5, 13],
  ]);
});

test.each([
  ['columns.csv', 'columns.csv:1:7 error table/structure'],
  ['huge.csv', 'huge.csv:2:6 error termbase/long-term'],
  ['bomb.csv', 'bomb.csv:2:6 error termbase/pattern'],
  ['twice.tbx', 'twice.tbx:4:46 error termbase/duplicate-id'],
])('%s is invalid', async (name, first) => {
  const { status, stdout } = await validate(name);
  expect([status, stdout.split('\n')[0]]).toEqual([1, first]);
});

test.each(['huge.csv', 'bomb.csv', 'twice.tbx', 'columns.csv'])(
  'no command checks against %s',
  async (name) => {
    const { status, stdout, stderr } = await runCommand(
      ['terms', 'lookup', 'dosya', '--termbase', name],
      { cwd: folder },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^\w+\.\w+:\d+:\d+: error (termbase\/unusable|table\/structure): .*; expected .*\n$/,
    );
    expect(stderr.length).toBeLessThan(300);
  },
);

test('glossaries are judged too, once their locales are known', async () => {
  const flags = ['--source-locale', 'en', '--target-locale', 'tr'];
  const { status, stdout } = await validate('glossary.utf8', ...flags);
  expect([status, stdout.split('\n')[0]]).toEqual([
    1,
    'glossary.utf8:2:1 error glossary/structure',
  ]);
  expect((await validate('glossary.utf8')).status).toBe(2);
});

test('a file that cannot be read ends with 2, and the others are judged', async () => {
  const { status, stdout, stderr } = await validate('absent.csv', 'good.csv');
  expect([status, stdout]).toEqual([2, '1 file valid\n']);
  expect(stderr).toBe(
    'absent.csv: error file/missing: no such file; expected the path of an existing file\n',
  );
});
