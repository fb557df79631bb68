import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STANDARD_KEY_SETTINGS } from '../../../src/format/i18next/key-settings.ts';
import { readCatalogue } from '../../../src/format/i18next/read-catalogue.ts';
import { buildCatalogue, spliceCatalogue } from '../../../src/format/i18next/splice-catalogue.ts';

const settings = STANDARD_KEY_SETTINGS;
const splice = (
  text: string,
  texts: Record<string, string>,
  order: readonly string[] = [],
): string => spliceCatalogue(text, new Map(Object.entries(texts)), settings, order);
const texts = (text: string): Record<string, string> =>
  Object.fromEntries([...readCatalogue(text, settings)].map(([key, entry]) => [key, entry.text]));

describe('reading a catalogue', () => {
  test('nested and flat keys, arrays, and the place of each text', () => {
    const text = '{\n  "a": { "b": "x" },\n  "c.d": "y",\n  "list": ["p", "q"],\n  "n": 4\n}\n';
    expect(texts(text)).toEqual({ 'a.b': 'x', 'c.d': 'y', 'list.0': 'p', 'list.1': 'q' });
    expect(readCatalogue(text, settings).get('c.d')).toEqual({
      key: 'c.d',
      text: 'y',
      span: [32, 35],
      at: [3, 10],
    });
  });

  test.each([
    ['{"a": "b",}', 'json/malformed', 1, 11],
    ['{\n  "a": "b"\n  "c": "d"\n}', 'json/malformed', 3, 3],
    ['{"a": // x\n "b"}', 'json/malformed', 1, 7],
    ['["a"]', 'json/structure', 1, 1],
    ['', 'json/malformed', 1, 1],
    [`${'['.repeat(600)}`, 'json/malformed', 1, 501],
  ])('%j is refused with its place', (text, fault, line, column) => {
    expect(() => readCatalogue(text, settings)).toThrow(
      expect.objectContaining({ fault, line, column }),
    );
  });
});

describe('splicing a catalogue', () => {
  test.each<[string, string, Record<string, string>, string]>([
    ['nothing', '{ "a":"b" }', {}, '{ "a":"b" }'],
    ['the same text in other letters', '{"a": "\\u00e7"}', { a: 'ç' }, '{"a": "\\u00e7"}'],
    [
      'one text',
      '{\n\t"a" : "b",\n\t"c": [1]\n}',
      { a: 'ç"' },
      '{\n\t"a" : "ç\\"",\n\t"c": [1]\n}',
    ],
    [
      'escapes where the file has them',
      '{"x":"\\u0131","a":"b"}',
      { a: 'ş' },
      '{"x":"\\u0131","a":"\\u015f"}',
    ],
    ['a key at the end', '{\n  "a": "b"\n}\n', { c: 'd' }, '{\n  "a": "b",\n  "c": "d"\n}\n'],
    [
      'a key inside',
      '{\n  "m": {\n    "a": "b"\n  },\n  "z": "z"\n}\n',
      { 'm.c': 'd' },
      '{\n  "m": {\n    "a": "b",\n    "c": "d"\n  },\n  "z": "z"\n}\n',
    ],
    [
      'two keys of a new object',
      '{\n    "a": "b"\n}\n',
      { 'm.c': 'd', 'm.e': 'f' },
      '{\n    "a": "b",\n    "m": {\n        "c": "d",\n        "e": "f"\n    }\n}\n',
    ],
    [
      'forms beside each other',
      '{\r\n  "n_one": "1",\r\n  "z": "z"\r\n}',
      { n_few: '2', n_other: '3' },
      '{\r\n  "n_one": "1",\r\n  "n_few": "2",\r\n  "n_other": "3",\r\n  "z": "z"\r\n}',
    ],
    ['an empty object', '{}\n', { 'a.b': 'c' }, '{\n  "a": {\n    "b": "c"\n  }\n}\n'],
    ['one line', '{"a":"b"}', { c: 'd', 'e.f': 'g' }, '{"a":"b","c":"d","e":{"f":"g"}}'],
    [
      'flat keys stay flat',
      '{\n  "a.b": "c"\n}\n',
      { 'a.d': 'e' },
      '{\n  "a.b": "c",\n  "a.d": "e"\n}\n',
    ],
    [
      'a text in the way',
      '{\n  "a": "b"\n}\n',
      { 'a.c': 'd' },
      '{\n  "a": "b",\n  "a.c": "d"\n}\n',
    ],
    ['an array', '{"l":["a"]}', { 'l.0': 'x', 'l.1': 'y' }, '{"l":["x","y"]}'],
    [
      'a new array',
      '{\n  "a": "b"\n}',
      { 'l.0': 'x', 'l.1': 'y' },
      '{\n  "a": "b",\n  "l": [\n    "x",\n    "y"\n  ]\n}',
    ],
    ['the last of two', '{"a":"1","a":"2"}', { a: '3' }, '{"a":"1","a":"3"}'],
  ])('%s', (_name, text, changes, expected) => {
    expect(splice(text, changes)).toBe(expected);
  });

  test('a key that is the beginning of others cannot be a text', () => {
    expect(() => splice('{"a":{"b":"c"}}', { a: 'd' })).toThrow(
      expect.objectContaining({ fault: 'json/structure' }),
    );
  });

  test('new keys stand where the source has them', () => {
    const order = ['a', 'm.x', 'm.y', 'z'];
    expect(splice('{\n  "a": "1",\n  "z": "4"\n}\n', { 'm.x': '2', 'm.y': '3' }, order)).toBe(
      '{\n  "a": "1",\n  "m": {\n    "x": "2",\n    "y": "3"\n  },\n  "z": "4"\n}\n',
    );
  });

  const key = fc
    .array(fc.constantFrom('a', 'b', 'c_one', 'c_other', 'ı'), { minLength: 1, maxLength: 3 })
    .map((steps) => steps.join('.'));
  // keys whose last step is no step of another: a text cannot be an object too
  const leaf = fc.constantFrom('x', 'y_one', 'y_other', 'ğ');
  const values = fc.dictionary(
    fc.tuple(key, leaf).map((both) => both.join('.')),
    fc.string(),
    { maxKeys: 12 },
  );
  test('what is written is read, and what was there stays', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const text = buildCatalogue(new Map(Object.entries(first)), settings);
        expect(texts(text)).toEqual(first);
        const changed = splice(text, second, Object.keys(second));
        expect(texts(changed)).toEqual({ ...first, ...second });
        expect(splice(changed, second)).toBe(changed);
      }),
    );
  });
});
