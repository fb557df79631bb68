import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../src/language/find-language.ts';
import { rootLower } from '../../src/language/fold-text.ts';
import { toOriginalSpan } from '../../src/model/positions/mapped-text.ts';

const tr = findLanguage('tr');
const en = findLanguage('en-GB');
const de = findLanguage('de');

describe('casing follows the language of the text', () => {
  test.each([
    ['IĞDIR', 'ığdır', 'iğdir'],
    ['İSTANBUL', 'istanbul', 'istanbul'],
    ['Isı', 'ısı', 'isı'],
    ['COVID-19', 'covıd-19', 'covid-19'],
  ])('%s', (text, turkish, root) => {
    expect(tr.lower(text)).toBe(turkish);
    expect(rootLower(text)).toBe(root);
  });

  test('upper case: i becomes İ in Turkish only', () => {
    expect(tr.upper('istif')).toBe('İSTİF');
    expect(en.upper('istif')).toBe('ISTIF');
  });
});

describe('fold', () => {
  test.each([
    ['Bağlantısızlar Hareketi’nin', "bağlantısızlar hareketi'nin"],
    ['HAREKETİʼNİN', "hareketi'nin"],
    ['Bag\u0306lantı', 'bağlantı'],
    ['I\u0307stanbul', 'istanbul'],
    ['on\u00A0beş', 'on beş'],
    ['uz\u00ADman', 'uzman'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(tr.fold(text).text).toBe(folded);
  });

  test('the way back leads to what the letters were made from', () => {
    const folded = tr.fold('“I\u0307ş” uz\u00ADman');
    const at = folded.text.indexOf('iş');
    expect(toOriginalSpan(folded, [at, at + 2])).toEqual([1, 4]);
    const word = folded.text.indexOf('uzman');
    expect(toOriginalSpan(folded, [word, word + 5])).toEqual([6, 12]);
  });

  test('folding twice changes nothing more, and composed or not makes no difference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const language of [tr, en, de]) {
          const once = language.fold(text).text;
          expect(language.fold(once).text).toBe(once);
          expect(language.fold(text.normalize('NFD')).text).toBe(
            language.fold(text.normalize('NFC')).text,
          );
        }
      }),
    );
  });

  test('every run points into the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = tr.fold(text);
        let at = 0;
        for (const { start, length, originalStart, originalLength } of folded.runs) {
          expect(start).toBe(at);
          at += length;
          expect(originalStart + originalLength).toBeLessThanOrEqual(text.length);
        }
        expect(at).toBe(folded.text.length);
      }),
    );
  });
});

test('locales: canonical, with a fallback, and a fault for what is none', () => {
  expect(findLanguage('tr_TR').locale).toBe('tr-TR');
  expect(findLanguage('EN-us').inflection.confidence).toBe('high');
  expect(findLanguage('qu').inflection.confidence).toBe('low');
  expect(findLanguage('de').sentences.hasDottedOrdinals).toBe(true);
  expect(findLanguage('fr').sentences.hasDottedOrdinals).toBe(false);
  expect(() => findLanguage('not a locale')).toThrow(RangeError);
});
