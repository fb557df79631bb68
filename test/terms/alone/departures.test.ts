import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../../src/language/find-language.ts';
import { findAcronyms } from '../../../src/terms/alone/find-acronyms.ts';
import { findNameVariants } from '../../../src/terms/alone/find-name-variants.ts';
import { findNames } from '../../../src/terms/alone/find-names.ts';
import { findWrittenVariants } from '../../../src/terms/alone/find-written-variants.ts';

const tr = findLanguage('tr');
const en = findLanguage('en');
const finders = [findAcronyms, findNameVariants, findWrittenVariants];

describe('findNames', () => {
  test.each([
    ["Dün Kuzey Rüzgârı Derneği'nin kararı", ['Kuzey Rüzgârı Derneği']],
    ['dün Açık Denizler ve Boğazlar Kurulu toplandı', ['Açık Denizler ve Boğazlar Kurulu']],
    // the first word is no part of a name that nobody else has
    ['Bugün Açık Denizler Kurulu toplandı', ['Açık Denizler Kurulu']],
    ['KUZEY RÜZGÂRI DERNEĞİ TOPLANDI', []],
    ['Kuzey Rüzgârı Derneği', []],
    ["Ankara'nın İstanbul'dan farkı", []],
  ])('%s', (text, names) => {
    expect(findNames([text], tr).map(({ written }) => written)).toEqual(names);
  });

  test('a name with hyphens and an acronym begins with the first word', () => {
    const texts = ['Sea-Wind Trade Union met.', 'The STU spoke.', 'the Sea-Wind Trade Union went'];
    expect(findNames(texts, en).map(({ written }) => written)).toEqual([
      'Sea-Wind Trade Union',
      'Sea-Wind Trade Union',
    ]);
  });
});

describe('findWrittenVariants', () => {
  test.each([
    ['bir önyüz, bir önyüzün, bir ön yüze', ['ön yüze']],
    ['bir e-fatura, bir efatura, iki e-faturadan', ['efatura']],
    // words of content that meet, function words, camelCase
    ['yüz ön, ön sıra, yüz lira, önyüz', []],
    ['setUp ve set up', []],
    ['birşey ve bir şey', []],
  ])('%s', (text, found) => {
    expect(findWrittenVariants([text], tr).map((one) => one.found)).toEqual(found);
  });
});

const word = fc.constantFrom(
  ...'Kuzey Rüzgârı Rüzgarı Derneği Derneğinin derneği (KRD) KRD KRD’ye ile ve kuzeyrüzgârı kuzey-rüzgârı İ ı . , -'.split(
    ' ',
  ),
);
const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));

test('whatever is found stands there, and departs from something that stands somewhere', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      for (const find of finders)
        for (const { text: at, span, found, usual, counts } of find(texts, tr)) {
          expect(texts[at]!.slice(...span).replaceAll(/\s+/g, ' ')).toBe(found);
          expect(texts.some((one) => one.replaceAll(/\s+/g, ' ').includes(usual))).toBe(true);
          expect(counts[0]).toBeGreaterThanOrEqual(counts[1]);
        }
    }),
  );
});

test('one text said twice has no habit that it breaks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Kuzey', 'Rüzgârı', 'esti', 'dün'), { maxLength: 9 }),
      (words) => {
        const texts = [`o ${words.join(' ')} dedi`, `o ${words.join(' ')} dedi`];
        expect(finders.flatMap((find) => find(texts, tr))).toEqual([]);
      },
    ),
  );
});
