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
