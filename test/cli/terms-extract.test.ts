import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { LIBRARY } from '../terms/small-bitexts.ts';
import { makeFolder, type Outcome, runCommand } from './run-command.ts';

const folder = makeFolder();
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const put = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
put(
  'library.jsonl',
  LIBRARY.map(
    ([source, target], at) => `${JSON.stringify({ id: `${at}`, source, target })}\n`,
  ).join(''),
);
put('known.csv', 'en,tr\nshelf,raf\nlabels,etiket\n');

const extract = (...args: readonly string[]): Promise<Outcome> =>
  runCommand(
    ['terms', 'extract', 'library.jsonl', '--source-locale', 'en', '--target-locale', 'tr'].concat(
      args,
    ),
    { cwd: folder },
  );

test.each(['terms.tbx', 'terms.csv', 'terms.utx'])(
  'candidates go into %s, which is a termbase to check against',
  async (name) => {
    const outcome = await extract('-o', name);
    expect([outcome.status, outcome.stdout]).toEqual([0, '']);
    expect(outcome.stderr).toMatch(/^\d+ candidates\n$/);
    const found = await runCommand(['terms', 'lookup', 'rafların', '--termbase', name], {
      cwd: folder,
    });
    expect(found.stdout).toContain('inflected  raf (tr)  → shelf (en)');
  },
);

test('a row tells its status and how often the rendering stands for the term', async () => {
  await extract('-o', 'rows.csv');
  expect(read('rows.csv')).toContain(',admitted,18 of 18,shelf,raf,');
});

test('JSON tells the evidence', async () => {
  const { stdout } = await extract('--json', '--limit', '1');
  const { version, candidates } = JSON.parse(stdout) as {
    version: number;
    candidates: { count: number; examples: { text: string; span: [number, number] }[] }[];
  };
  expect([version, candidates.length, candidates[0]!.count]).toEqual([1, 1, 18]);
  expect(candidates[0]!.examples).toHaveLength(3);
});

test('what a termbase has already is left out, whatever its form there', async () => {
  const { stdout } = await extract('--termbase', 'known.csv');
  expect(stdout).toContain('drawer');
  expect(stdout).not.toMatch(/shel|label/);
});

test.each([
  [['--limit', '0'], 'kosut: error usage: --limit is “0”'],
  [['--as', 'xml'], 'kosut: error usage: '],
  [['--termbase', 'absent.tbx'], 'absent.tbx: error file/missing: '],
])('what cannot be done ends with 2: %j', async (args, message) => {
  const { status, stderr } = await extract(...args);
  expect([status, stderr.slice(0, message.length)]).toEqual([2, message]);
});
