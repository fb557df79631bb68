import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../../src/language/find-language.ts';
import { createRepairer } from '../../../src/memory/repair/create-repairer.ts';
import { toPlainText } from '../../../src/model/content/flatten-content.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Repair } from '../../../src/model/match.ts';

function repair(
  way: string,
  source: string | Content,
  target: string | Content,
  query: string | Content,
): Repair | undefined {
  const [from, to] = way.split('-');
  const content = (text: string | Content): Content => (typeof text === 'string' ? [text] : text);
  const fit = createRepairer(content(query), findLanguage(from!));
  return fit({ source: content(source), target: content(target) }, findLanguage(to!));
}

interface Case {
  readonly way: string;
  readonly source: string;
  readonly target: string;
  readonly query: string;
  readonly fitted: string;
}

describe('the values of the query are put in', () => {
  test.each<[string, Case]>([
    [
      'a number',
      {
        way: 'tr-en',
        source: 'Depoda 12 kutu var.',
        target: 'There are 12 boxes in the store.',
        query: 'Depoda 15 kutu var.',
        fitted: 'There are 15 boxes in the store.',
      },
    ],
    [
      'numbers whose places are changed in the translation',
      {
        way: 'tr-en',
        source: '3 odada 40 kişi kaldı.',
        target: '40 people stayed in 3 rooms.',
        query: '5 odada 70 kişi kaldı.',
        fitted: '70 people stayed in 5 rooms.',
      },
    ],
    [
      'one of two equal numbers, by its turn',
      {
        way: 'tr-en',
        source: 'Önce 2 kapı, sonra 2 pencere açıldı.',
        target: 'First 2 doors, then 2 windows opened.',
        query: 'Önce 2 kapı, sonra 6 pencere açıldı.',
        fitted: 'First 2 doors, then 6 windows opened.',
      },
    ],
    [
      'decimals, as each language writes them',
      {
        way: 'en-tr',
        source: 'Debt grew by 3.5 million.',
        target: 'Borç 3,5 milyon arttı.',
        query: 'Debt grew by 12.25 million.',
        fitted: 'Borç 12,25 milyon arttı.',
      },
    ],
    [
      'groups of digits',
      {
        way: 'tr-en',
        source: 'Köyde 1.200 kişi yaşar.',
        target: 'The village has 1,200 people.',
        query: 'Köyde 34.500 kişi yaşar.',
        fitted: 'The village has 34,500 people.',
      },
    ],
    [
      'groups that the translation does without',
      {
        way: 'tr-en',
        source: 'Köyde 1.200 kişi yaşar.',
        target: 'The village has 1200 people.',
        query: 'Köyde 3.500 kişi yaşar.',
        fitted: 'The village has 3500 people.',
      },
    ],
    [
      'versions and times as they are',
      {
        way: 'tr-en',
        source: 'Sürüm 2.14.1 saat 15:30 yayımlandı.',
        target: 'Version 2.14.1 came out at 15:30.',
        query: 'Sürüm 2.15.0 saat 09:05 yayımlandı.',
        fitted: 'Version 2.15.0 came out at 09:05.',
      },
    ],
    [
      'English ordinals with their ending',
      {
        way: 'tr-en',
        source: "5'inci toplantı bitti.",
        target: 'The 5th meeting is over.',
        query: "22'nci toplantı bitti.",
        fitted: 'The 22nd meeting is over.',
      },
    ],
    [
      'a date with its month, which is a word there',
      {
        way: 'tr-en',
        source: 'Fuar 12.03.2023 günü açıldı.',
        target: 'The fair opened on March 12, 2023.',
        query: 'Fuar 07.11.2024 günü açıldı.',
        fitted: 'The fair opened on November 7, 2024.',
      },
    ],
    [
      'a month by its name, with the suffix that stays',
      {
        way: 'en-tr',
        source: 'We met on 4 May 2020.',
        target: "4 Mayıs 2020'de buluştuk.",
        query: 'We met on 9 June 2025.',
        fitted: "9 Haziran 2025'de buluştuk.",
      },
    ],
    [
      'dates in figures, in the order and with the padding of the translation',
      {
        way: 'en-tr',
        source: 'Valid until 2023-03-09.',
        target: '09.03.2023 tarihine kadar geçerlidir.',
        query: 'Valid until 2024-11-02.',
        fitted: '02.11.2024 tarihine kadar geçerlidir.',
      },
    ],
    [
      'addresses and placeholders',
      {
        way: 'en-tr',
        source: 'Write to info@ornek.org or see https://ornek.org/yardim for {count} hints.',
        target:
          'info@ornek.org adresine yazın veya {count} ipucu için https://ornek.org/yardim sayfasına bakın.',
        query: 'Write to posta@ornek.net or see https://ornek.net/sss?x=1 for {total} hints.',
        fitted:
          'posta@ornek.net adresine yazın veya {total} ipucu için https://ornek.net/sss?x=1 sayfasına bakın.',
      },
    ],
    [
      'names that are no words',
      {
        way: 'tr-en',
        source: 'Çizim için OpenGL gerekir, ayarlar.ini dosyasına bakın.',
        target: 'Drawing needs OpenGL; see the file ayarlar.ini.',
        query: 'Çizim için WebGPU gerekir, ekran_2.ini dosyasına bakın.',
        fitted: 'Drawing needs WebGPU; see the file ekran_2.ini.',
      },
    ],
    [
      'numbers beside arguments of the same figure',
      {
        way: 'en-tr',
        source: 'Rank 1 of type %1',
        target: 'Tür %1 için sıra 1',
        query: 'Rank 3 of type %1',
        fitted: 'Tür %1 için sıra 3',
      },
    ],
    [
      'a month alone, or of a year',
      {
        way: 'en-tr',
        source: 'August (08), since May 2019',
        target: 'Ağustos (08), Mayıs 2019’dan beri',
        query: 'January (01), since June 2021',
        fitted: 'Ocak (01), Haziran 2021’dan beri',
      },
    ],
    [
      'percentages',
      {
        way: 'tr-en',
        source: 'Satışlar %12 arttı.',
        target: 'Sales rose by 12 %.',
        query: 'Satışlar %7,5 arttı.',
        fitted: 'Sales rose by 7.5 %.',
      },
    ],
    [
      'sizes as a whole',
      {
        way: 'en-tr',
        source: 'Icon 180x180',
        target: '180x180 simge',
        query: 'Icon 512x256',
        fitted: '512x256 simge',
      },
    ],
    [
      'digits inside names that are translated',
      {
        way: 'en-tr',
        source: 'Grid02 and DarkRed4',
        target: 'Izgara02 ve koyu kırmızı 4',
        query: 'Grid17 and DarkRed3',
        fitted: 'Izgara17 ve koyu kırmızı 3',
      },
    ],
    [
      'digits that stand inside a name there',
      {
        way: 'tr-en',
        source: 'Kırmızı 2',
        target: 'red2',
        query: 'Kırmızı 4',
        fitted: 'red4',
      },
    ],
  ])('%s', (_, { way, source, target, query, fitted }) => {
    const found = repair(way, source, target, query);
    expect(found && toPlainText(found.target)).toBe(fitted);
    expect(found?.missed).toEqual([]);
    for (const { from, to } of found!.changes) {
      expect(target).toContain(from);
      expect(fitted).toContain(to);
    }
  });
});

describe('where a value has no certain place it is told', () => {
  test.each([
    [
      'the translation says it in words',
      'Üç ya da 3 kez.',
      'Three or three times.',
      'Üç ya da 5 kez.',
    ],
    [
      'the translation has it twice',
      'Oda 7 dolu.',
      'Room 7 is full, so 7 is closed.',
      'Oda 9 dolu.',
    ],
    ['the entry has none', 'Oda dolu.', 'The room is full.', 'Oda 9 dolu.'],
    ['the query has none', 'Oda 9 dolu.', 'Room 9 is full.', 'Oda dolu.'],
    ['only one of the dates has a year', '4 Mayıs 2020 günü', 'on 4 May 2020', '5 Mayıs günü'],
  ])('%s', (_, source, target, query) => {
    const found = repair('tr-en', source, target, query);
    expect(found?.target).toEqual([target]);
    expect(found?.changes).toEqual([]);
    expect(found?.missed).toHaveLength(1);
  });
});

describe('Turkish suffixes behind what changed', () => {
  test.each([
    ['The 5th room', "5'inci oda", 'The 6th room', "6'inci", "6'ncı"],
    ['in 2019', "2019'da", 'in 2030', undefined, undefined],
    [
      'on 4 May 2020',
      "4 Mayıs 2020'de",
      'on 9 June 2025',
      "9 Haziran 2025'de",
      "9 Haziran 2025'te",
    ],
    ['on 4 May', "4 Mayıs'ta", 'on 9 June', "9 Haziran'ta", "9 Haziran'da"],
    ['in 2019', "2019'da", 'in 2018', "2018'da", "2018'de"],
    ['since 2018', "2018'den beri", 'since 2005', "2005'den", "2005'ten"],
    ['of 1,000', "1.000'in", 'of 1,003', "1.003'in", "1.003'ün"],
    ['from NATO', 'NATO’dan', 'from UNESCO', undefined, undefined],
    ['to x86', "x86'ya", 'to x64', "x64'ya", "x64'e"],
  ])('%s, %s; %s', (source, target, query, wrong, right) => {
    const found = repair('en-tr', source, target, query);
    expect(found?.changes).toHaveLength(1);
    expect(found?.suffixes).toEqual(wrong === undefined ? [] : [{ found: wrong, expected: right }]);
  });

  test('other languages have none', () => {
    expect(repair('tr-en', "2019'da", "2019's", "2018'de")?.suffixes).toEqual([]);
  });
});

describe('nothing is put in', () => {
  test.each([
    ['where the values are the same', 'Oda 9 doldu.', 'Room 9 was full.', 'Oda 9 boşaldı.'],
    ['where there are none', 'Kapı açık.', 'The door is open.', 'Kapı kapalı.'],
    [
      'for places and people, whose names are translated',
      'Valisi Londra’da.',
      'Is in Londra.',
      'Valisi Roma’da.',
    ],
    ['for words in capitals of a text in capitals', 'KAPI AÇIK', 'KAPI IS OPEN', 'OCAK AÇIK'],
  ])('%s', (_, source, target, query) => {
    expect(repair('tr-en', source, target, query)).toBeUndefined();
  });
});

test('inline codes stay where they are', () => {
  const bold = { type: 'code', kind: 'open', id: '1', equiv: '<b>', canDelete: true } as const;
  const end = { ...bold, kind: 'close', equiv: '</b>' } as const;
  const found = repair(
    'tr-en',
    ['Oda ', bold, '7', end, ' dolu.'],
    ['Room ', bold, '7', end, ' is full.'],
    ['Oda ', bold, '12', end, ' dolu.'],
  );
  expect(found?.target).toEqual(['Room ', bold, '12', end, ' is full.']);
});

test('of texts that differ in distinct numbers alone all find their places, in whatever order', () => {
  const number = fc.integer({ min: 2, max: 999 });
  fc.assert(
    fc.property(
      fc.uniqueArray(number, { minLength: 1, maxLength: 5 }),
      fc.array(number, { minLength: 5, maxLength: 5 }),
      fc.infiniteStream(fc.nat(1000)),
      (old, fresh, random) => {
        const order = old.map((_, at) => at);
        for (let at = order.length - 1; at > 0; at--) {
          const other = (random.next().value as number) % (at + 1);
          [order[at], order[other]] = [order[other]!, order[at]!];
        }
        const source = (numbers: readonly number[]): string =>
          old.map((_, at) => `kutu ${numbers[at]!}`).join(' ve ');
        const target = (numbers: readonly number[]): string =>
          order.map((at) => `box ${numbers[at]!}`).join(' and ');
        const found = repair('tr-en', source(old), target(old), source(fresh));
        const isSame = old.every((value, at) => value === fresh[at]);
        expect(found && toPlainText(found.target)).toBe(isSame ? undefined : target(fresh));
      },
    ),
  );
});

test.each(['x', '1', 'X', '1a', 'a@', '12 Mart ', '%1 ', '1.1.', 'http://a'])(
  'long runs of %p come to an end, and nothing is put in where hundreds of values stand',
  (sign) => {
    const run = sign.repeat(100_000 / sign.length);
    const found = repair('tr-en', `${run} 7 a`, `${run} 7 a`, `${run} 9 b`);
    const last = found?.changes.at(-1);
    expect([undefined, '9']).toContain(last?.to);
  },
);
