import { describe, expect, test } from '@jest/globals';
import { isVerbOf } from '../../../src/language/tr/is-verb-of.ts';

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
