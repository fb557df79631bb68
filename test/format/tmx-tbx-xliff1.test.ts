import { expect, test } from '@jest/globals';
import { tmxTable } from '../../src/format/tmx/validate-tmx.ts';
import { tbxTable } from '../../src/format/tbx/validate-tbx.ts';
import { xliff1Table } from '../../src/format/xliff/validate-1/validate-xliff-1.ts';
import { writeTbx } from '../../src/format/tbx/write-tbx.ts';
import { writeTmx } from '../../src/format/tmx/write-tmx.ts';
import { describeSuites, listSuite, readSuiteFile } from './suite-files.ts';

describeSuites('valid files of others', () => {
  test.each([
    ['tmx', /\.tmx$/, tmxTable],
    ['tbx', /\.tbx$/, tbxTable],
    // The rest of that folder is XLIFF 2.
    ['xliff-1.2/samples', /12\w*\.xliff$/, xliff1Table],
  ] as const)('%s: no error', (folder, pattern, { validate }) => {
    const files = listSuite(folder, pattern);
    expect(files.length).toBeGreaterThan(0);
    const rejected = files.flatMap((name) =>
      [...validate(readSuiteFile(name))]
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, line, message }) => `${name}:${line} ${rule} ${message}`),
    );
    expect(rejected).toEqual([]);
  });
});

const header = `<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/>`;
const tmx = (version: string, seg: string, language = 'xml:lang'): string =>
  `<tmx version="${version}">${header}<body><tu><tuv ${language}="en"><seg>${seg}</seg></tuv></tu></body></tmx>`;
const rulesOf = (text: string): readonly string[] =>
  [...tmxTable.validate(text)].map(({ rule }) => rule);

test.each([
  ['1.1', 'a<sub>b</sub>', 'lang', []],
  ['1.2', 'a<hi>b</hi>', 'lang', []],
  ['1.1', 'a<hi>b</hi>', 'lang', ['tmx/element-version']],
  ['1.3', 'a<ut>b</ut>', 'xml:lang', []],
  ['1.4', 'a<ut>b</ut>', 'lang', ['tmx/deprecated', 'tmx/deprecated']],
  ['1.4b', '<ph>a<sub>b<bpt i="1"/>c<ept i="1"/></sub></ph>', 'xml:lang', []],
  [
    '1.4',
    '<bpt i="1"/><ph>a<sub><ept i="1"/></sub></ph>',
    'xml:lang',
    ['tmx/pair-close', 'tmx/pair-open'],
  ],
  ['1.5', 'a', 'xml:lang', ['tmx/version']],
])('TMX %s with %s', (version, seg, language, rules) => {
  expect(rulesOf(tmx(version, seg, language))).toEqual(rules);
});

test('a violation names its place', () => {
  const text = tmx('1.4', '\n  <bpt i="1"/>');
  expect([...tmxTable.validate(text)]).toEqual([
    {
      rule: 'tmx/pair-open',
      severity: 'error',
      line: 2,
      column: 3,
      message: 'no ept with i="1" follows; expected <ept> in the same segment',
    },
  ]);
});

test('cut off files end in xml/malformed, behind what was found before', () => {
  expect(rulesOf(tmx('1.4', '<ept i="1"/>').slice(0, -10))).toEqual([
    'tmx/pair-close',
    'xml/malformed',
  ]);
});

test('what we write is valid', () => {
  const unit = {
    type: 'tu',
    id: 'u',
    source: ['sea'],
    target: ['deniz'],
    changed: '2026-11-23T10:15:00Z',
    author: 'ada',
    properties: { domain: 'ports' },
  } as const;
  const memory = [...writeTmx([unit], { sourceLocale: 'en', targetLocale: 'tr' })].join('');
  expect([...tmxTable.validate(memory)]).toEqual([]);
  const terms = [
    { locale: 'en', text: 'harbour', status: 'preferred', partOfSpeech: 'noun', note: 'calm' },
  ] as const;
  const concept = { id: '1', definition: 'where ships lie', domain: 'ports', terms };
  expect([...tbxTable.validate(writeTbx({ type: 'termbase', concepts: [concept] }))]).toEqual([]);
  const strict = { ...terms[0], match: 'exact', isCaseSensitive: true, forms: ['havens'] } as const;
  const ours = writeTbx({ type: 'termbase', concepts: [{ ...concept, terms: [strict] }] });
  expect([...tbxTable.validate(ours)]).toEqual([]);
});

test.each([
  ['1.0', '', []],
  ['1.1', 'urn:oasis:names:tc:xliff:document:1.1', []],
  ['1.2', '', []],
  ['1.1', 'urn:oasis:names:tc:xliff:document:1.2', ['xliff1/version']],
])('XLIFF %s in namespace %j', (version, namespace, rules) => {
  const xmlns = namespace === '' ? '' : ` xmlns="${namespace}"`;
  const text = `<xliff version="${version}"${xmlns}><file original="a" datatype="plaintext" source-language="en"><body><trans-unit id="1"><source>a</source><target state="${version === '1.2' ? 'new' : 'Done'}">b</target></trans-unit></body></file></xliff>`;
  expect([...xliff1Table.validate(text)].map(({ rule }) => rule)).toEqual(rules);
});

test('extensions of others are left alone', () => {
  const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:e="urn:example"><e:about><file/></e:about><file original="a" datatype="plaintext" source-language="en" e:key="1"><header><e:info><trans-unit/></e:info></header><body><group e:a="b"><e:x/><trans-unit id="1"><source>a</source><e:y>text<source/></e:y></trans-unit></group></body></file></xliff>`;
  expect([...xliff1Table.validate(text)]).toEqual([]);
});
