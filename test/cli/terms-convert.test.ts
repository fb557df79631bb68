import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, type Outcome, runCommand } from './run-command.ts';

const folder = makeFolder();
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
writeFileSync(
  path.join(folder, 'terms.csv'),
  'id,status,definition,en,tr,pos:en\n' +
    'c1,preferred,a meeting of envoys,contact group,Temas Grubu,noun\nc1,deprecated,,,İletişim Grubu,\n',
);
writeFileSync(path.join(folder, 'glossary.utf8'), 'folder\tklasör\tbir açıklama\n');

const convert = (...args: readonly string[]): Promise<Outcome> =>
  runCommand(['terms', 'convert', ...args], { cwd: folder });

test.each(['copy.tbx', 'copy.csv', 'copy.tsv', 'copy.utx'])(
  'a termbase goes to %s and back without loss',
  async (copy) => {
    expect(await convert('terms.csv', copy)).toEqual({ status: 0, stdout: '', stderr: '' });
    const back = `back-from-${copy}.csv`;
    expect(await convert(copy, back)).toEqual({ status: 0, stdout: '', stderr: '' });
    // UTX has a part of speech for each side only
    expect(read(back)).toBe(read('terms.csv'));
  },
);

test('what a glossary cannot hold is told', async () => {
  const { status, stdout, stderr } = await convert('terms.csv', '-', '--to', 'omegat');
  expect([status, stdout]).toEqual([0, 'contact group\tTemas Grubu\n']);
  expect(stderr.split('\n').slice(0, 3)).toEqual([
    '-: 1 of 1 definitions are left out: omegat has no place for them',
    '-: 1 of 1 parts of speech are left out: omegat has no place for them',
    '-: 1 of 1 deprecated terms are left out: omegat has no place for them',
  ]);
});

test('a glossary that names no locales needs to be told', async () => {
  const silent = await convert('glossary.utf8', 'new.tbx');
  expect([silent.status, silent.stderr.split(';')[1]]).toEqual([
    2,
    ' expected --source-locale, such as tr, or the setting in kosut.config.json\n',
  ]);
  const told = await convert(
    ...['glossary.utf8', 'new.csv', '--source-locale', 'en', '--target-locale', 'tr'],
  );
  expect(told.status).toBe(0);
  expect(read('new.csv')).toBe(
    'id,status,note,en,tr\nc1,preferred,,folder,\nc1,preferred,bir açıklama,,klasör\n',
  );
});

test.each([
  [['terms.csv', 'new.xyz'], 'new.xyz: error file/unknown-format: '],
  [['terms.csv', 'new.tbx', '--from', 'tbx'], 'terms.csv:1:1: error xml/malformed: '],
  [['absent.csv', 'new.tbx'], 'absent.csv: error file/missing: '],
])('what cannot be converted ends with 2: %j', async (args, message) => {
  const { status, stderr } = await convert(...args);
  expect([status, stderr.slice(0, message.length)]).toEqual([2, message]);
});
