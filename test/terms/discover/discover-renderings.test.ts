import { describe, expect, test } from '@jest/globals';
import { discoverRenderings } from '../../../src/terms/discover/discover-renderings.ts';
import { ASSOCIATION, LIBRARY, toPairs } from '../small-bitexts.ts';

const EN_TR = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;

describe('discoverRenderings', () => {
  test('terms with their usual renderings in citation form, the more frequent first', () => {
    const terms = discoverRenderings(toPairs(LIBRARY), EN_TR);
    const table = terms.map(({ term, count, renderings }) => [term, count, renderings[0]!.text]);
    expect(table).toEqual(
      expect.arrayContaining([
        ['shelf', 18, 'raf'],
        ['book', 18, 'kitap'],
        ['label', 18, 'etiket'],
      ]),
    );
    const counts = terms.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  });

  test('a term with a departure comes first and shows where', () => {
    const pairs = toPairs([...LIBRARY, ['Remove this label', 'Bu yaftayı kaldır']]);
    const [first] = discoverRenderings(pairs, EN_TR);
    expect(first!.term).toBe('label');
    expect(first!.renderings.map(({ text, status }) => [text, status])).toEqual([
      ['etiket', 'dominant'],
      ['yaftayı', 'deviant'],
    ]);
    expect(first!.renderings[1]!.places).toEqual([
      { unit: `u${LIBRARY.length}`, text: 'Bu yaftayı kaldır', span: [3, 10] },
    ]);
  });

  test('a compound name keeps its own ending and inner endings in the citation form', () => {
    const terms = discoverRenderings(toPairs(ASSOCIATION), {
      sourceLocale: 'tr',
      targetLocale: 'en',
      inspect: 'source',
    });
    const name = terms.find(({ term }) => term === 'Migrant Birds Society')!;
    expect(name.renderings.map(({ text, places }) => [text, places.length])).toEqual([
      ['Göçmen Kuşlar Derneği', 4],
    ]);
  });

  test('survives JSON', () => {
    const terms = discoverRenderings(toPairs(ASSOCIATION), EN_TR);
    expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
  });

  test('nothing in, nothing out', () => {
    expect(discoverRenderings([], EN_TR)).toEqual([]);
  });
});
