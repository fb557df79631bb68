import { expect, test } from '@jest/globals';
import type { Term, Termbase } from '../../../src/model/concept.ts';
import { buildTermLookup } from '../../../src/terms/recognise/lookup-terms.ts';

function termbase(
  ...concepts: readonly (readonly [tr: string, en: string, status: Term['status']])[]
): Termbase {
  return {
    type: 'termbase',
    concepts: concepts.map(([tr, en, status], at) => ({
      id: String(at + 1),
      terms: [
        { locale: 'tr', text: tr, status },
        { locale: 'en', text: en, status },
      ],
    })),
  };
}

const look = (base: Termbase, text: string) =>
  buildTermLookup(base, { locales: ['tr'] })(text).map(({ form, grade, others }) => [
    form,
    grade,
    others.map((term) => `${term.text} ${term.status}`),
  ]);

test('a row that rules out a rendering does not rule out the term that another row has', () => {
  const base = termbase(['rapor', 'statement', 'deprecated'], ['rapor', 'report', 'preferred']);
  expect(look(base, 'Kurul raporunu görüştü.')).toEqual([
    ['raporunu', 'inflected', ['report preferred', 'statement deprecated']],
  ]);
});

test('a term that every row rules out is forbidden', () => {
  const base = termbase(['rapor', 'statement', 'deprecated'], ['rapor', 'account', 'deprecated']);
  expect(look(base, 'Rapor geldi.').map(([form, grade]) => [form, grade])).toEqual([
    ['Rapor', 'forbidden'],
    ['Rapor', 'forbidden'],
  ]);
});

test('a term is found inside a text of a script without spaces, the longest first', () => {
  const base: Termbase = {
    type: 'termbase',
    concepts: ['館', '図書館', '開館時間'].map((text, at) => ({
      id: String(at + 1),
      terms: [{ locale: 'ja', text, status: 'preferred' }],
    })),
  };
  const found = buildTermLookup(base, { locales: ['ja'] })('新しい図書館の開館時間です。');
  expect(found.map(({ form, grade }) => [form, grade])).toEqual([
    ['図書館', 'exact'],
    ['開館時間', 'exact'],
  ]);
});
