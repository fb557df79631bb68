import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { js2xliff, jsToXliff12, xliff2js, xliff12ToJs } from 'xliff';
import { flattenKeys, unflattenKeys } from '../../src/format/i18next/flatten-keys.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { writeXliff } from '../../src/format/xliff/write/write-xliff.ts';
import { fromXliffJs } from '../../src/format/xliff-js/from-xliff-js.ts';
import { toXliffJs } from '../../src/format/xliff-js/to-xliff-js.ts';
import { FormatError } from '../../src/model/format-error.ts';

const seed = 20_250_317;

/** Units the package keeps: no white space between elements, nothing it drops. */
const simple = {
  sourceLanguage: 'en',
  targetLanguage: 'tr',
  resources: {
    f1: {
      plain: { source: 'Hello & <b>', target: 'Merhaba', note: 'A greeting' },
      named: { source: 'Open', additionalAttributes: { name: 'menu.open', translate: 'no' } },
      empty: { source: '', target: '' },
      codes: {
        source: ['a ', { Span: { id: '1', contents: 'bold' } }, ' b', { Standalone: { id: '2' } }],
        target: [{ Span: { id: '1', contents: ['x ', { Standalone: { id: '2' } }] } }, ' y'],
      },
    },
    f2: { plain: { source: 'Bye', note: ['one', 'two'] } },
  },
};

describe('the package is the oracle', () => {
  test('its model of a file is ours', async () => {
    // its indents would become text
    const text = await js2xliff(simple, { indent: '' });
    expect(await xliff2js(text)).toEqual(simple);
    expect(toXliffJs(readXliff(text))).toEqual(simple);
  });

  test('its writer takes our model, for 2.0 and 1.2', async () => {
    const documents = fromXliffJs(simple);
    expect(readXliff(await js2xliff(toXliffJs(documents)))).toMatchObject(
      documents.map(({ id, units }) => ({ id, units: units.map((unit) => ({ id: unit.id })) })),
    );
    const [first] = readXliff(await jsToXliff12(toXliffJs(documents)));
    expect(first?.units.map(({ id }) => id)).toEqual(['plain', 'named', 'empty', 'codes']);
  });

  test('its model of 1.2 is read, groups too', async () => {
    const model = await xliff12ToJs(
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="f" source-language="en" target-language="tr" datatype="plaintext"><body><group id="g"><trans-unit id="u"><source>a <g id="1">b</g></source><target>c</target></trans-unit></group></body></file></xliff>',
    );
    const code = { type: 'code', id: '1', equiv: '', canDelete: true };
    expect(fromXliffJs(model)[0]?.units[0]).toMatchObject({
      id: 'u',
      parts: [
        {
          source: ['a ', { ...code, kind: 'open' }, 'b', { ...code, kind: 'close' }],
          target: ['c'],
        },
      ],
    });
  });

  test('what we write from its model is what it reads', async () => {
    const model = { ...simple, resources: { f1: { plain: simple.resources.f1.plain } } };
    expect(await xliff2js(writeXliff(fromXliffJs(model)))).toMatchObject({
      resources: { f1: { plain: { source: 'Hello & <b>', target: 'Merhaba' } } },
    });
  });
});

test('several segments have keys of their own, and come back as one unit', () => {
  const [document] = fromXliffJs({
    sourceLanguage: 'en',
    resources: {
      f: { 'u#1': { source: 'a' }, 'u#2': { source: 'b' }, 'single#1': { source: 'c' } },
    },
  });
  expect(document?.units.map(({ id, parts }) => [id, parts.length])).toEqual([
    ['u', 2],
    ['single#1', 1],
  ]);
  expect(toXliffJs([document!]).resources['f']).toMatchObject({
    'u#1': { source: 'a' },
    'u#2': { source: 'b' },
    'single#1': { source: 'c' },
  });
});

describe('what would be lost is refused by name', () => {
  const wrap = (unit: string): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr"><file id="f">${unit}</file></xliff>`;
  const rows = [
    [
      'annotations (mrk)',
      '<unit id="u"><segment><source>a <mrk id="m">b</mrk></source></segment></unit>',
    ],
    [
      'original data',
      '<unit id="u"><originalData><data id="d">x</data></originalData><segment><source><ph id="1" dataRef="d"/></source></segment></unit>',
    ],
    [
      'states',
      '<unit id="u"><segment state="final"><source>a</source><target>b</target></segment></unit>',
    ],
    [
      'text between segments',
      '<unit id="u"><segment><source>a</source></segment><ignorable><source> </source></ignorable></unit>',
    ],
    [
      'categories or segments of notes',
      '<unit id="u"><notes><note category="x">n</note></notes><segment><source>a</source></segment></unit>',
    ],
    [
      'the order of numeric ids',
      '<unit id="2"><segment><source>a</source></segment></unit><unit id="1"><segment><source>b</source></segment></unit>',
    ],
  ] as const;
  test.each(rows)('%s', (what, unit) => {
    const documents = readXliff(wrap(unit));
    expect(() => toXliffJs(documents)).toThrow(
      expect.objectContaining({ fault: 'xliff-js/loss', message: expect.stringContaining(what) }),
    );
    expect(toXliffJs(documents, { isLossy: true }).sourceLanguage).toBe('en');
  });
});

test('other objects are refused with their place', () => {
  const rows: readonly (readonly [unknown, string])[] = [
    [[], 'the file is no object'],
    [{ resources: {} }, 'there is no "sourceLanguage"'],
    [{ sourceLanguage: 'en', resources: { f: { u: 'x' } } }, 'resources.f.u is no object'],
    [{ sourceLanguage: 'en', resources: { f: { u: {} } } }, 'resources.f.u has neither source nor'],
    [
      { sourceLanguage: 'en', resources: { f: { u: { source: { type: 'plural' } } } } },
      'resources.f.u.source has "type"',
    ],
  ];
  for (const [model, message] of rows)
    expect(() => fromXliffJs(model)).toThrow(
      expect.objectContaining({
        fault: 'json/structure',
        message: expect.stringContaining(message),
      }),
    );
});

describe('keys of i18next', () => {
  test('any resources come back', () => {
    // an object whose keys are 0, 1 … comes back as an array, and an empty one leaves no trace
    const key = fc.string({ minLength: 1, maxLength: 3 }).map((text) => `k${text}`);
    const { tree } = fc.letrec<{ tree: unknown; node: unknown }>((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, fc.string(), tie('tree')),
      tree: fc.dictionary(key, tie('node'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(tree, (resources) => {
        expect(unflattenKeys(flattenKeys(resources))).toEqual(resources);
      }),
      { seed },
    );
  });

  test('what cannot be a text or a tree is refused', () => {
    expect(() => flattenKeys({ a: 1 })).toThrow(FormatError);
    expect(() => flattenKeys(JSON.parse('{"__proto__":{"a":"b"}}'))).toThrow(FormatError);
    expect(() =>
      unflattenKeys([
        ['a', 'x'],
        ['a.b', 'y'],
      ]),
    ).toThrow(FormatError);
    expect(() =>
      unflattenKeys([
        ['a.b', 'y'],
        ['a', 'x'],
      ]),
    ).toThrow(FormatError);
  });
});
