import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSrx } from '../../src/format/srx/read-srx.ts';
import type { SrxRules } from '../../src/model/srx-rules.ts';
import { compileSrx } from '../../src/segment/srx/compile-srx.ts';
import { createRandom } from './create-random.ts';
import { createReference, showBreaks } from './srx-reference.ts';

const root = path.join(import.meta.dirname, '..', '..');
const shared = path.join(root, '..', 'shared');
const suite = path.join(shared, 'suites', 'srx', 'rules');
const bench = path.join(shared, 'bench', 'segment', 'dev');

const list = (folder: string, end: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(end))
        .map((name) => path.join(folder, name))
    : [];
const files = [...list(path.join(root, 'rules'), '.srx'), ...list(suite, '.srx')];
const texts = ['tr', 'en'].flatMap((locale) => list(path.join(bench, locale), '.txt'));
const load = (file: string): SrxRules => readSrx(readFileSync(file, 'utf8'), { path: file });
const named = files.map((file) => [path.relative(path.dirname(root), file), file] as const);

/** What rules and their exceptions are about, so that random texts meet them. */
const PIECES = [
  '. ', '.', ' ', '"', '" ', "'", 'Dr', 'Mr.', 'Prof. ', 'a', 'B', 'o ', 'I', '1', '1.', '5. ', '20',
  '?', '! ', '? ', '!!', '\n', '\r\n', '\t', '…', '... ', 'ş', 'İ', 'ı', ')', '(', '[1]', ']', 'e.g.',
  'etc. ', 'Inc.', 'vb. ', 'A.Ş. ', 'bkz. ', 'z.B. ', 'Nr. ', '\u00a0', '😀', ':', '; ', ',', 'No. ',
  'bu ', 'Bu ', 'The ', 'geldi', 'went', 'p.m. ', 'XV. ', '–', '- ', '“', '”', '’', 'é', 'e\u0301', '\u00ad',
  'dedi ', 'said ', '$', '%', 'Я', '中。', 'http://a.b ', '</b>', '<br/>', '\u200d', 'Jan. ', '.1', 'U.S. ',
]; // prettier-ignore

function makeText(random: () => number): string {
  const length = 1 + Math.floor(random() * 14);
  return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]!).join('');
}

test('rule files are there', () => {
  expect(files.length).toBeGreaterThanOrEqual(2);
});

describe.each(named)('%s', (_, file) => {
  test('every language rule compiles in both flavours', () => {
    const rules = load(file);
    for (const flavour of ['icu', 'java'] as const)
      for (const { name, rules: own } of rules.languageRules) {
        const maps = [{ pattern: '.*', rule: name }];
        expect(compileSrx({ ...rules, maps }, 'x', { flavour }).rules).toHaveLength(own.length);
      }
  });

  test.each(['en', 'tr'])('random texts break as the reference says, %s', (locale) => {
    const random = createRandom(4);
    for (const flavour of ['icu', 'java'] as const) {
      const splitter = compileSrx(load(file), locale, { flavour });
      const reference = createReference(splitter, flavour);
      for (let count = 0; count < 250; count++) {
        const text = makeText(random);
        const found = showBreaks(text, splitter);
        const wanted = reference(text);
        if (found.join() !== wanted.join()) expect([text, ...found]).toEqual([text, ...wanted]);
      }
    }
  });

  test('every language rule breaks random texts as the reference says', () => {
    const rules = load(file);
    const random = createRandom(5);
    for (const { name } of rules.languageRules) {
      const splitter = compileSrx({ ...rules, maps: [{ pattern: '.*', rule: name }] }, 'x');
      const reference = createReference(splitter);
      for (let count = 0; count < 20; count++) {
        const text = makeText(random);
        expect([text, ...showBreaks(text, splitter)]).toEqual([text, ...reference(text)]);
      }
    }
  });

  (texts.length > 0 ? test : test.skip)('real texts break as the reference says', () => {
    for (const set of texts) {
      const splitter = compileSrx(load(file), path.basename(path.dirname(set)));
      const reference = createReference(splitter);
      for (const paragraph of readFileSync(set, 'utf8').split(/\n\n+/)) {
        const text = paragraph.trim().replaceAll('\n', ' ');
        const found = showBreaks(text, splitter);
        const wanted = reference(text);
        if (found.join() !== wanted.join()) expect([text, ...found]).toEqual([text, ...wanted]);
      }
    }
  });
});
