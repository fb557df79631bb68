import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../src/memory/build-index.ts';
import type { ConcordanceOptions } from '../../src/memory/memory-index.ts';
import { sliceContent } from '../../src/model/content/slice-content.ts';
import type { TranslationUnit } from '../../src/model/translation-unit.ts';
import { makeMemory } from './make-memory.ts';

const bold = { type: 'code', kind: 'open', id: '1', equiv: '', canDelete: true } as const;
const UNITS: readonly Partial<TranslationUnit>[] = [
  { source: ["Bağlantısızlar Hareketi'nin zirvesi"], target: ['Summit of the Movement'] },
  { source: ['BAĞLANTISIZLAR HAREKETİ'], target: ['THE MOVEMENT'], changed: '2020-05-04' },
  { source: ["COVID-19'la mücadele"], target: ['The fight against COVID-19'] },
  { source: ['Hareketli ', bold, 'bir ışık'], target: ['A moving light'] },
  { source: ['ISPARTA ile IRAK'], target: ['Isparta and Iraq'] },
  { source: ['Dünya Sağlık Örgütü (DSÖ)'], target: ['World Health Organization (WHO)'] },
  { source: ['ırk ve irk'], target: ['two words'] },
];

function find(phrase: string, options: Partial<ConcordanceOptions> = {}): readonly string[][] {
  const index = buildIndex(makeMemory(UNITS, 'tr', 'en'));
  return index
    .concordance(phrase, { side: 'source', limit: 50, ...options })
    .map(({ tu, source, target }) => [
      tu.id,
      ...source.map((span) => sliceContent(tu.source, span).join('')),
      ...target.map((span) => sliceContent(tu.target, span).join('')),
    ]);
}

describe('concordance', () => {
  test.each<[string, Partial<ConcordanceOptions>, string[][]]>([
    [
      'hareketi',
      {},
      [
        ['2', 'HAREKETİ'],
        ['1', "Hareketi'nin"],
      ],
    ],
    ['hareket', {}, []],
    [
      'hareket*',
      {},
      [
        ['2', 'HAREKETİ'],
        ['1', "Hareketi'nin"],
        ['4', 'Hareketli'],
      ],
    ],
    [
      'Bağlantısızlar Hareketi',
      {},
      [
        ['2', 'BAĞLANTISIZLAR HAREKETİ'],
        ['1', "Bağlantısızlar Hareketi'nin"],
      ],
    ],
    [
      '"bağlantısızlar hareket*"',
      {},
      [
        ['2', 'BAĞLANTISIZLAR HAREKETİ'],
        ['1', "Bağlantısızlar Hareketi'nin"],
      ],
    ],
    ['hareketi bağlantısızlar', {}, []],
    [
      'hareketi bağlantısızlar',
      { find: 'words' },
      [
        ['2', 'BAĞLANTISIZLAR', 'HAREKETİ'],
        ['1', 'Bağlantısızlar', "Hareketi'nin"],
      ],
    ],
    ['covid', {}, [['3', 'COVID']]],
    ['covid 19', {}, [['3', "COVID-19'la"]]],
    ['COVID-19', { side: 'both' }, [['3', "COVID-19'la", 'COVID-19']]],
    ['ışık', {}, [['4', 'ışık']]],
    ['bir ışık', {}, [['4', 'bir ışık']]],
    ['ısparta', {}, [['5', 'ISPARTA']]],
    ['Isparta', {}, [['5', 'ISPARTA']]],
    ['ırak', {}, [['5', 'IRAK']]],
    ['irk', {}, [['7', 'irk']]],
    ['ırk', {}, [['7', 'ırk']]],
    ['örgütü dsö', {}, [['6', 'Örgütü (DSÖ']]],
    [
      'movement',
      { side: 'target' },
      [
        ['2', 'MOVEMENT'],
        ['1', 'Movement'],
      ],
    ],
    ['movement', {}, []],
    ['the', { side: 'both', limit: 1 }, [['2', 'THE']]],
    ['', {}, []],
    ['*', {}, []],
  ])('%j %j', (phrase, options, expected) => {
    expect(find(phrase, options)).toEqual(expected);
  });

  test('phrases of any length are found in a row only', () => {
    const words = Array.from({ length: 40 }, (_, at) => `kelime${at}`);
    const swapped = words.with(35, 'kelime36').with(36, 'kelime35');
    const units = [words, swapped].map((row) => ({ source: [row.join(', ')], target: ['words'] }));
    const index = buildIndex(makeMemory(units, 'tr', 'en'));
    const ids = (phrase: string, how: 'phrase' | 'words'): readonly string[] =>
      index
        .concordance(phrase, { side: 'source', limit: 5, find: how })
        .map(({ tu: { id } }) => id);
    expect(ids(words.join(' '), 'phrase')).toEqual(['1']);
    expect(ids(swapped.join(' '), 'phrase')).toEqual(['2']);
    expect(ids(words.join(' '), 'words')).toEqual(['1', '2']);
    expect(ids([...words, 'kelime40'].join(' '), 'words')).toEqual([]);
  });

  test('a limit must be a whole number from 1', () => {
    expect(() => find('the', { limit: 0 })).toThrow(RangeError);
  });
});

test('words are found inside texts of a script without spaces, with what renders them', () => {
  const units: Partial<TranslationUnit>[] = [
    { source: ['新しい図書館を開館した。'], target: ['A new library was opened.'] },
    { source: ['図書館は休館です。'], target: ['The library is closed.'] },
    { source: ['書店は休業です。'], target: ['The shop is closed.'] },
  ];
  const hits = buildIndex(makeMemory(units, 'ja', 'en')).concordance('図書館', {
    side: 'source',
    limit: 5,
  });
  expect(hits.map(({ tu, source }) => [tu.id, source])).toEqual([
    ['1', [[3, 6]]],
    ['2', [[0, 3]]],
  ]);
  // so many characters in common, not so many runs of them
  const found = buildIndex(makeMemory(units, 'ja', 'en')).lookup(
    { source: ['図書館は休業です。'] },
    { minScore: 60, limit: 5, scoring: 'full' },
  );
  expect(found.map(({ tu, score }) => [tu.id, score])).toEqual([
    ['2', 88],
    ['3', 77],
  ]);
});
