import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

const folder = makeFolder();
const put = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

put(
  'pairs.jsonl',
  '{"id":"1","source":"Open the folder.","target":"Dizini açın."}\n' +
    '{"id":"2","source":"The folder is empty.","target":"Klasör boş."}\n',
);
put('terms.csv', 'en,tr\nfolder,klasör\n');
put('terms.tsv', 'en\ttr\nfolder\tklasör\n');
put('terms.txt', '# OmegaT\nfolder\tklasör\tbir açıklama\n');
put('glossary.utf8', 'folder\tklasör\n');
put('short.tab', 'folder\tklasör\nad\tnom\n');
put('weblate.csv', 'location,source,target,id,fuzzy\n,folder,klasör,,\n');
put(
  'terms.utx',
  '#UTX 1.11; en/tr; 2026-11-23; copyright: none; license: CC0\n' +
    '#src\ttgt\tsrc:pos\nfolder\tklasör\tnoun\n',
);
put(
  'terms.tbx',
  '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">' +
    '<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>' +
    '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>folder</term></termSec></langSec>' +
    '<langSec xml:lang="tr"><termSec><term>klasör</term></termSec></langSec></conceptEntry>' +
    '</body></text></tbx>',
);

test.each([
  'terms.csv',
  'terms.tsv',
  'terms.txt',
  'glossary.utf8',
  'short.tab',
  'weblate.csv',
  'terms.utx',
  'terms.tbx',
])('%s is a termbase to check against', async (termbase) => {
  const outcome = await runCommand(
    ['check', 'pairs.jsonl', '--termbase', termbase, '--json', '--fail-on', 'never'].concat(
      ...['--source-locale', 'en', '--target-locale', 'tr'],
    ),
    { cwd: folder },
  );
  expect(outcome.stderr).toBe('');
  const { findings } = JSON.parse(outcome.stdout) as {
    findings: { rule: string; term: string; place: { unit: string } }[];
  };
  expect(
    findings
      .map(({ rule, term, place }) => [rule, term, place.unit])
      .filter(([r]) => r === 'terms/absent'),
  ).toEqual([['terms/absent', 'folder', '1']]);
});

test.each([
  ['faulty.txt', 'folder\tklasör\nfile\n', /^faulty\.txt:2:\d+: error glossary\/structure: /],
  ['wrong.csv', 'en,Turkish\nfolder,klasör\n', /^wrong\.csv:1:4: error table\/structure: /],
])('%s is refused with its place', async (name, text, stderr) => {
  put(name, text);
  const outcome = await runCommand(
    `check pairs.jsonl --termbase ${name} --source-locale en --target-locale tr`.split(' '),
    { cwd: folder },
  );
  expect(outcome.stderr).toMatch(stderr);
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
});

test('a check of a language whose forms are guessed says so', async () => {
  put('german.jsonl', '{"id":"1","source":"Old contracts.","target":"Alte Verträge."}\n');
  put('german.csv', 'en,de\ncontract,Vertrag\n');
  const args = ['check', 'german.jsonl', '--termbase', 'german.csv'];
  const outcome = await runCommand(
    [...args, '--source-locale', 'en', '--target-locale', 'de', '--json'],
    { cwd: folder },
  );
  const { findings } = JSON.parse(outcome.stdout) as { findings: { rule: string }[] };
  expect(findings.filter(({ rule }) => rule === 'terms/absent')).toEqual([]);
  expect(outcome.stderr).toContain('the forms of de words are guessed from their endings');
});

test.each([
  ['en', 'de', 'the forms of de words'],
  ['fr', 'de', 'the forms of fr and de words'],
])('terms consistency from %s to %s says that forms are guessed', async (source, target, note) => {
  const flags = ['german.jsonl', '--source-locale', source, '--target-locale', target];
  const { stderr } = await runCommand(['terms', 'consistency', ...flags], { cwd: folder });
  expect(stderr).toContain(note);
});

test('terms consistency of languages that are known says nothing of guessing', async () => {
  const flags = ['pairs.jsonl', '--source-locale', 'en', '--target-locale', 'tr'];
  const { stderr } = await runCommand(['terms', 'consistency', ...flags], { cwd: folder });
  expect(stderr).not.toContain('guessed');
});

test('terms consistency of one text alone says it too', async () => {
  put('german.txt', 'Alte Verträge gelten.\n');
  const args = ['terms', 'consistency', 'german.txt', '--monolingual', 'de'];
  expect((await runCommand(args, { cwd: folder })).stderr).toContain('the forms of de words');
});
