import { expect, test } from '@jest/globals';
import { buildIndex } from '../../../src/memory/build-index.ts';
import { sliceContent } from '../../../src/model/content/slice-content.ts';
import { makeMemory } from '../make-memory.ts';

/** What is marked beside a Turkish phrase, in the English of each entry that holds it in turn. */
function marked(pairs: readonly (readonly [string, string])[], phrase: string): string[][] {
  const units = pairs.map(([source, target]) => ({ source: [source], target: [target] }));
  return buildIndex(makeMemory(units, 'tr', 'en'))
    .concordance(phrase, { side: 'source', limit: 50 })
    .map(({ tu, aligned }) => aligned.spans.map((span) => sliceContent(tu.target, span).join('')));
}

const OTHERS = [
  ['Kedi uyudu.', 'The cat slept.'],
  ['Yağmur yağıyor.', 'It is raining.'],
  ['Tren geç kaldı.', 'The train was late.'],
  ['Kapı açıldı.', 'The door opened.'],
] as const;

test('what stands beside the words in entry after entry is marked, inflected or not', () => {
  const found = marked(
    [
      ['Yeni liman açıldı.', 'The new harbour opened.'],
      ['Liman kalabalıktı.', 'Harbours were crowded.'],
      ...OTHERS,
    ],
    'liman',
  );
  expect(found).toEqual([['harbour'], ['Harbours']]);
});

test('a hyphen inside a rendering does not part it', () => {
  const found = marked(
    [
      ['Bağlantısız ülkeler toplandı.', 'Some non-aligned countries met.'],
      ['Orada bağlantısız kaldılar.', 'There they stayed non-aligned.'],
      ...OTHERS,
    ],
    'bağlantısız',
  );
  expect(found).toEqual([['non-aligned'], ['non-aligned']]);
});

test('signs with space around them part what they stand between', () => {
  const found = marked(
    [['Liman deniz', 'Harbour - sea.'], ['Liman deniz!', 'Harbour, sea!'], ...OTHERS],
    'liman deniz',
  );
  expect(found).toEqual([
    ['Harbour', 'sea'],
    ['Harbour', 'sea'],
  ]);
});

test('of a clause that always goes with one word, three words at the most are marked', () => {
  const found = marked(
    [
      ['Liman', 'the big old harbour beside blue water'],
      ['Liman!', 'the big old harbour beside blue water!'],
      ...OTHERS,
    ],
    'liman',
  );
  for (const [words] of found) expect(words!.split(' ').length).toBeLessThanOrEqual(3);
  expect(found).toHaveLength(2);
});

test('a rendering of frequent words is marked beside a rare phrase, and chance neighbours are not', () => {
  const places = ['Ankara', 'Bursa', 'Çorum', 'Düzce', 'Edirne', 'Giresun', 'Hakkâri', 'Iğdır'];
  const alone = (tr: string, en: string): (readonly [string, string])[] =>
    Array.from({ length: 40 }, (_, at) => [`${tr} ${at} var`, `the ${en} of ${at}`] as const);
  const found = marked(
    [
      ...places.map((name) => [`${name} dosya sistemi`, `the file system of ${name}`] as const),
      ...alone('dosya', 'file'),
      ...alone('sistemi', 'system'),
      ...Array.from({ length: 80 }, (_, at) => [`kedi ${at}`, `the cat of ${at}`] as const),
    ],
    'dosya sistemi',
  );
  expect(found).toEqual(places.map(() => ['file system']));
});
