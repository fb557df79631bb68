import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ROOT } from './cli/run-command.ts';

/** The values that each entry of package.json exports: a name that goes or comes is a decision. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '.': [
    'CHECKS',
    'FormatError',
    'alignBatch',
    'alignSentences',
    'alignWithEmbeddings',
    'alignWords',
    'buildIndex',
    'buildRecogniser',
    'compileSrx',
    'discoverRenderings',
    'findLanguage',
    'findSuspiciousRegions',
    'findTextDoubts',
    'flattenContent',
    'learnLexicon',
    'loadEmbedder',
    'readBeads',
    'readCsvTermbase',
    'readSrx',
    'readTbx',
    'readTmx',
    'readTmxAsync',
    'readXliff',
    'reporters',
    'runChecks',
    'scoreBeads',
    'segmentText',
    'splitContent',
    'toOriginalSpan',
    'toPlainText',
    'writeBeads',
    'writeHtmlReport',
    'writeTbx',
    'writeTmx',
    'writeXliff',
  ],
  './format': [
    'FormatError',
    'createTmxUnitWriter',
    'createTmxWriter',
    'detectFormat',
    'findFormat',
    'flattenKeys',
    'formats',
    'fromXliffJs',
    'readCsvTermbase',
    'readJsonl',
    'readPo',
    'readSrx',
    'readTable',
    'readTbx',
    'readTmx',
    'readTmxAsync',
    'readXliff',
    'readXliffFile',
    'readXml',
    'ruleTables',
    'splicePo',
    'spliceXliff',
    'toPairs',
    'toTranslationUnits',
    'toXliffJs',
    'unflattenKeys',
    'validators',
    'writeCsv',
    'writeCsvTermbase',
    'writeJsonl',
    'writePo',
    'writeSrx',
    'writeTbx',
    'writeTmx',
    'writeTsv',
    'writeXliff',
  ],
};

const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
};

/** Entries that are files to read, without names. */
const DATA = ['./package.json', './rules/*'];

test('every entry is listed here', () => {
  const entries = Object.keys(manifest.exports).filter((entry) => !DATA.includes(entry));
  expect(entries).toEqual(Object.keys(NAMES));
});

test.each(Object.entries(NAMES))('%s exports just these names', (entry, names) => {
  const specifier = manifest.name + entry.slice(1);
  const script = `import(${JSON.stringify(specifier)}).then((m) => console.log(JSON.stringify(Object.keys(m).sort())))`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
  });
  expect(JSON.parse(String(printed))).toEqual(names);
});
