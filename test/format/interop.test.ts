import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, runCommand } from '../cli/run-command.ts';

/*
 * Files of ours in the hands of other programs, where these are installed: translate-toolkit, as
 * Debian's Python sees it, and OmegaT.
 */
const PYTHON = '/usr/bin/python3';
const OMEGAT = '/usr/share/omegat/OmegaT.jar';
const hasToolkit = spawnSync(PYTHON, ['-c', 'from translate.storage import factory']).status === 0;
const hasOmegat = existsSync(OMEGAT) && spawnSync('java', ['-version']).status === 0;

const folder = makeFolder();
const pairs = [
  [
    'Boğazda sis kalkınca vapur <yavaşça> yanaştı & durdu.',
    'When the fog lifted, the ferry <slowly> docked & stopped.',
  ],
  ['İkinci “cümle”: ğüşıöç ĞÜŞİÖÇ 🚢.', 'The second “sentence”: with letters 🚢.'],
] as const;
writeFileSync(
  path.join(folder, 'pairs.tsv'),
  pairs.map((pair) => pair.join('\t')).join('\n') + '\n',
);

async function convert(name: string, ...more: readonly string[]): Promise<string> {
  const locales = ['--source-locale', 'tr', '--target-locale', 'en'];
  const outcome = await runCommand(['convert', 'pairs.tsv', name, ...locales, ...more], {
    cwd: folder,
  });
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  return path.join(folder, name);
}

const read = `
import json, sys
from translate.storage import factory
units = factory.getobject(sys.argv[1]).units
print(json.dumps([[u.source, u.target] for u in units if u.source]))
`;

(hasToolkit ? test : test.skip).each([
  ['memory.tmx', []],
  ['bitext.xlf', ['--xliff-version', '1.2']],
])('translate-toolkit reads our %s', async (name, flags) => {
  const file = await convert(name, ...flags);
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', read, file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(pairs);
});

const settings = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>TR</source_lang><target_lang>EN</target_lang>
<sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>
`;

(hasOmegat ? test : test.skip)('OmegaT translates with our TMX and reads our XLIFF', async () => {
  const project = path.join(folder, 'project');
  for (const name of ['source', 'target', 'tm/auto', 'omegat', 'glossary', 'dictionary'])
    mkdirSync(path.join(project, name), { recursive: true });
  writeFileSync(path.join(project, 'omegat.project'), settings);
  const [first, second] = pairs;
  writeFileSync(path.join(project, 'source/text.txt'), `${second[0]}\n\n${first[0]}\n`);
  writeFileSync(
    path.join(project, 'source/bitext.xlf'),
    readFileSync(await convert('omegat.xlf', '--xliff-version', '1.2')),
  );
  writeFileSync(
    path.join(project, 'tm/auto/memory.tmx'),
    readFileSync(await convert('omegat.tmx')),
  );
  const { status } = spawnSync(
    'java',
    [`-Duser.home=${folder}`, '-jar', OMEGAT, project, '--mode=console-translate'],
    { timeout: 50_000 },
  );
  expect(status).toBe(0);
  const target = (name: string): string => readFileSync(path.join(project, 'target', name), 'utf8');
  expect(target('text.txt')).toBe(`${second[1]}\n\n${first[1]}\n`);
  expect(target('bitext.xlf')).toContain(
    'When the fog lifted, the ferry &lt;slowly&gt; docked &amp; stopped.</target>',
  );
});
