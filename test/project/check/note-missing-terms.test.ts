import { expect, test } from '@jest/globals';
import type { Termbase } from '../../../src/model/concept.ts';
import { noteMissingTerms } from '../../../src/project/check/note-missing-terms.ts';

const termbase = (...locales: readonly string[]): Termbase => ({
  type: 'termbase',
  concepts: locales.map((locale) => ({
    id: locale,
    terms: [{ locale, text: 'x', status: 'preferred' }],
  })),
});

test.each([
  ['both languages, whatever the region', ['en-GB', 'tr'], []],
  ['none yet', [], []],
  ['one', ['en', 'de'], ['t.csv: no terms in tr, only in en, de; terms are not compared']],
])('terms in %s', (_, locales, notes) => {
  expect(noteMissingTerms(termbase(...locales), 't.csv', ['en', 'tr'])).toEqual(notes);
});

test('terms in neither language: nothing could be found, so that is a fault', () => {
  expect(() => noteMissingTerms(termbase('foo', 'bar'), 't.csv', ['en', 'tr'])).toThrow(
    expect.objectContaining({
      fault: 'termbase/unusable',
      message: expect.stringContaining('no term in en or tr'),
    }),
  );
});
