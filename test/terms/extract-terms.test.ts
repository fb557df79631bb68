import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extractTerms } from '../../src/terms/extract-terms.ts';
import { measureAssociation } from '../../src/terms/measure-association.ts';
import { LIBRARY, toPairs } from './small-bitexts.ts';

const EN_TR = { sourceLocale: 'en', targetLocale: 'tr' };

describe('extractTerms', () => {
  const pairs = toPairs([...LIBRARY, ['Remove this label', 'Bu yaftayı kaldır']]);

  test('terms with their rendering, counts and what else stands for them', () => {
    const candidates = extractTerms(pairs, EN_TR);
    const label = candidates.find(({ source }) => source === 'label')!;
    expect(label).toMatchObject({
      target: 'etiket',
      count: 19,
      rendered: 18,
      renderingCount: 18,
      isName: false,
    });
    expect(label.others.map(({ text, status }) => [text, status])).toEqual([
      ['yaftayı', 'deviant'],
    ]);
    expect(candidates.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['shelf', 'book', 'reader', 'drawer', 'lamp']),
    );
  });

  test('the best supported come first, whatever the order of the pairs', () => {
    const candidates = extractTerms(pairs, EN_TR);
    const support = candidates.map(({ likelihood }) => likelihood);
    expect(support).toEqual(support.toSorted((one, other) => other - one));
    expect(extractTerms(pairs.toReversed(), EN_TR)).toEqual(candidates);
  });

  test('rare and known terms are left out where asked', () => {
    const few = extractTerms(pairs, {
      ...EN_TR,
      minCount: 19,
      isKnown: (source) => source === 'book',
    });
    expect(few.map(({ source }) => source)).toEqual(['label']);
  });
});

describe('measureAssociation', () => {
  test.each([
    // by hand: 2 × (10 ln 2 + 10 ln 2) for words that always meet, in half of the segments
    [{ both: 10, one: 10, other: 10, total: 20 }, 40 * Math.LN2],
    [{ both: 5, one: 10, other: 10, total: 20 }, 0],
    [{ both: 0, one: 10, other: 10, total: 20 }, 0],
    [{ both: 0, one: 0, other: 0, total: 0 }, 0],
  ])('%j', (counts, expected) => {
    expect(measureAssociation(counts)).toBeCloseTo(expected);
  });

  test('both phrases count alike, and meeting more often never counts less', () => {
    const numbers = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(500));
    fc.assert(
      fc.property(numbers, ([both, restOne, restOther, rest]) => {
        const [one, other] = [both + restOne, both + restOther];
        const total = both + restOne + restOther + rest;
        const value = measureAssociation({ both, one, other, total });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(measureAssociation({ both, one: other, other: one, total })).toBeCloseTo(value);
        if (restOne > 0 && restOther > 0) {
          const more = measureAssociation({ both: both + 1, one, other, total });
          expect(more).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });
});
