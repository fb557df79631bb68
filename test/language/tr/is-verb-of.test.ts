import { describe, expect, test } from '@jest/globals';
import { isVerbalNoun, isVerbOf } from '../../../src/language/tr/is-verb-of.ts';

describe('the verb that -lA makes of a noun', () => {
  test.each([
    ['indeks', 'indekslenecek'],
    ['indeks', 'indekslenemiyor'],
    ['rapor', 'Raporlanacak'],
    ['rapor', 'raporlamak'],
    ['dal', 'dallandı'],
    ['ışık', 'IŞIKLANDIRIR'],
    ['saat', 'saatleyin'],
  ])('%s: %s', (noun, form) => {
    expect(isVerbOf(noun, form)).toBe(true);
  });

  test.each([
    ['rapor', 'raporlar'],
    ['rapor', 'raporlu'],
    ['rapor', 'raporun'],
    ['rapor', 'rapor'],
    ['dal', 'dalga'],
    ['dil', 'dilemek'],
    ['kol', 'kollar'],
  ])('%s has none in %s', (noun, form) => {
    expect(isVerbOf(noun, form)).toBe(false);
  });
});

test.each<[form: string, isNoun: boolean]>([
  ['raporlama', true],
  ['indekslemeyi', true],
  ['biçimlendirmesinden', true],
  ['yamalamalar', true],
  ['raporlamaz', false],
  ['raporlamadı', false],
  ['adlandırmak', false],
  ['biçimlendir', false],
  ['listelenir', false],
  ['', false],
])('%s may be a verbal noun: %s', (form, isNoun) => {
  expect(isVerbalNoun(form)).toBe(isNoun);
});
