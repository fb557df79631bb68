import { expect, test } from '@jest/globals';
import { readDefinition } from '../../src/format/dictionary/read-definition.ts';
import { readDictionary } from '../../src/format/dictionary/read-dictionary.ts';
import { conceptsToPairs, unitsToPairs } from '../../src/format/dictionary/to-dictionary-pairs.ts';
import { FormatError } from '../../src/model/format-error.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...files: [string, string | Uint8Array][]): unknown =>
  readDictionary(
    files.map(([path, text]) => ({ path, bytes: typeof text === 'string' ? bytes(text) : text })),
    'tr',
    'en',
  );
const faultOf = (...files: [string, string | Uint8Array][]): unknown => {
  try {
    return read(...files);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [error.fault, error.path, error.line, error.column];
  }
};

const FISH = 'balık /baˈlɯk/\n   1. fish; n. seafood\n';
const IFO = "StarDict's dict ifo file\nversion=2.4.2\nsametypesequence=m\n";

/** An index entry of StarDict: the word, NUL, offset and size. */
function entry(word: string, offset: number, size: number): Uint8Array {
  const numbers = new Uint8Array(8);
  new DataView(numbers.buffer).setUint32(0, offset);
  new DataView(numbers.buffer).setUint32(4, size);
  return Uint8Array.from([...bytes(word), 0, ...numbers]);
}

test('a word list with tabs', () => {
  expect(read(['a.tsv', '\uFEFF# mine\r\nIşık\tLight\tnoun\r\n\r\nev\thouse'])).toEqual([
    ['ışık', 'light'],
    ['ev', 'house'],
  ]);
});

test('hunalign writes the translation first', () => {
  expect(read(['tr-en.dic', 'house @ ev\nlight @ ışık\n'])).toEqual([
    ['ev', 'house'],
    ['ışık', 'light'],
  ]);
});

test('dictd: numbers in base 64, the database about itself left out', () => {
  const articles = `about\n${FISH}`;
  const size = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'[bytes(FISH).length]!;
  const index = `00-database-info\tA\tG\nbalık\tG\t${size}\n`;
  expect(read(['t.index', index], ['t.dict', articles])).toEqual([
    ['balık', 'fish'],
    ['balık', 'seafood'],
  ]);
});

test('StarDict: offsets of four bytes, one type for all', () => {
  const article = bytes('house, home');
  expect(
    read(['t.ifo', IFO], ['t.idx', entry('ev', 0, article.length)], ['t.dict', article]),
  ).toEqual([
    ['ev', 'house'],
    ['ev', 'home'],
  ]);
});

test('StarDict: an article may name the type of each field', () => {
  const article = bytes('tev\0mhouse');
  const info = "StarDict's dict ifo file\nversion=2.4.2\n";
  expect(
    read(['t.ifo', info], ['t.idx', entry('ev', 0, article.length)], ['t.dict', article]),
  ).toEqual([['ev', 'house']]);
});

test.each<[string, [string, string | Uint8Array][], unknown[]]>([
  ['no tab', [['a.tsv', 'ev\thouse\nkapı']], ['a.tsv', 2, 5]],
  ['an empty side', [['a.tsv', 'ev\t ']], ['a.tsv', 1, 4]],
  ['no @', [['a.dic', 'house ev']], ['a.dic', 1, 9]],
  ['no articles', [['a.index', '']], ['a.index', undefined, undefined]],
  [
    'a number that is none',
    [
      ['a.index', 'ev\t!\tA'],
      ['a.dict', 'x'],
    ],
    ['a.index', 1, 4],
  ],
  [
    'an article outside',
    [
      ['a.index', 'ev\tA\tZ'],
      ['a.dict', 'x'],
    ],
    ['a.index', 1, 4],
  ],
  [
    'another .ifo',
    [
      ['a.ifo', 'x'],
      ['a.idx', ''],
      ['a.dict', ''],
    ],
    ['a.ifo', 1, 1],
  ],
  [
    'a cut index',
    [
      ['a.ifo', IFO],
      ['a.idx', 'ev'],
      ['a.dict', ''],
    ],
    ['a.ifo', undefined, 1],
  ],
  ['packed', [['a.tsv', Uint8Array.of(0x1f, 0x8b, 8)]], ['a.tsv', undefined, undefined]],
  ['no UTF-8', [['a.tsv', Uint8Array.of(0xff, 9, 0x41)]], ['a.tsv', undefined, undefined]],
])('a fault: %s', (_, files, place) => {
  expect(faultOf(...files)).toEqual(['dictionary/structure', ...place]);
});

test('of an article only short translations stay', () => {
  expect(
    readDefinition(
      'ev',
      'ev [ev]\nn. (old) house; a place where people and animals live, "ev almak" home',
    ),
  ).toEqual(['house', 'home']);
});

test('termbases and memories give pairs', () => {
  const term = (locale: string, text: string) => ({ locale, text, status: 'preferred' }) as const;
  expect(
    conceptsToPairs(
      [{ id: '1', terms: [term('tr-TR', 'kurul'), term('en', 'board'), term('en-GB', 'council')] }],
      'tr',
      'en',
    ),
  ).toEqual([
    ['kurul', 'board'],
    ['kurul', 'council'],
  ]);
  expect(
    unitsToPairs([
      { source: ['Dosya adı:'], target: ['File name:'] },
      { source: ['Dosya bu klasörde bulunamadı.'], target: ['The file was not found.'] },
      { source: ['12'], target: ['12'] },
    ]),
  ).toEqual([['Dosya adı', 'File name']]);
});
