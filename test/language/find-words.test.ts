import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findNumbers } from '../../src/language/find-numbers.ts';
import { findWords } from '../../src/language/find-words.ts';
import { splitApostrophe } from '../../src/language/split-apostrophe.ts';

describe('findWords', () => {
  test.each<[string, readonly string[]]>([
    ["Hareketi'nin üyesi", ["Hareketi'nin", 'üyesi']],
    ['Hareketi’ne, HAREKETİʼNDE', ['Hareketi’ne', ',', 'HAREKETİʼNDE']],
    ['3.5 milyar, 1.000 kişi', ['3.5', 'milyar', ',', '1.000', 'kişi']],
    ["74'üncü oturum 5.'si", ["74'üncü", 'oturum', '5', '.', "'", 'si']],
    ['COVID-19', ['COVID', '-', '19']],
    ['Bag\u0306', ['Bag\u0306']],
    ['uz\u00ADman', ['uz\u00ADman']],
    // each letter of a script without spaces is a word
    ['図書館は30万冊。', ['図', '書', '館', 'は', '30', '万', '冊', '。']],
    ['Tokyo東京', ['Tokyo', '東', '京']],
    ['도서관은', ['도서관은']],
    ['', []],
  ])('%s', (text, words) => {
    expect(findWords(text).map((word) => word.text)).toEqual(words);
  });

  test('words and the white space between them are the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0;
        for (const { text: word, span } of findWords(text)) {
          expect(text.slice(at, span[0]).trim()).toBe('');
          expect(text.slice(...span)).toBe(word);
          at = span[1];
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('splitApostrophe', () => {
  test.each([
    ["Hareketi'nin", 'Hareketi', 'nin'],
    ['BM’ye', 'BM', 'ye'],
    ["74'üncü", '74', 'üncü'],
    ["states'", 'states', ''],
  ])('%s', (word, stem, suffix) => {
    expect(splitApostrophe(word)).toMatchObject({ stem, suffix });
  });

  test.each(['kitap', "'tis", ''])('%s has none', (word) => {
    expect(splitApostrophe(word)).toBeUndefined();
  });
});

describe('findNumbers', () => {
  test.each<[string, '.' | ',', readonly string[]]>([
    ['3,5', ',', ['3.5']],
    ['3.5', ',', ['3.5']],
    ['1.000', ',', ['1000', '1']],
    ['1,000', '.', ['1000', '1']],
    ['1.000', '.', ['1', '1000']],
    ['1.234,50', ',', ['1234.5']],
    ['1,234.50', '.', ['1234.5']],
    ['1\u00A0000\u00A0000', ',', ['1000000']],
    ['1.000.000', ',', ['1000000']],
    ['10:18', ',', ['10:18']],
    ['10.12.2020', ',', ['10.12.2020']],
    ['007', ',', ['7']],
    ['0', ',', ['0']],
    ['٣٫٥'.replace('٫', ','), ',', ['3.5']],
  ])('%s with decimal %s', (text, decimal, readings) => {
    expect(findNumbers(text, decimal).map((number) => number.readings)).toEqual([readings]);
  });

  test('a suffix is not part of the number', () => {
    expect(findNumbers("1990'larda yüzde 5,5'i", ',').map(({ text }) => text)).toEqual([
      '1990',
      '5,5',
    ]);
  });

  test('whole numbers are read however they are grouped', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        for (const locale of ['tr', 'en', 'fr'])
          expect(
            findNumbers(
              new Intl.NumberFormat(locale).format(number),
              locale === 'en' ? '.' : ',',
            )[0]!.readings[0],
          ).toBe(String(number));
      }),
    );
  });
});
