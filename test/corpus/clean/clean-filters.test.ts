import { expect, test } from '@jest/globals';
import { CLEAN_FILTERS } from '../../../src/corpus/clean/clean-filters.ts';
import { parseCleanList, parseCleanObject } from '../../../src/corpus/clean/clean-rules.ts';
import { makeCleaner } from '../../../src/corpus/clean/make-cleaner.ts';
import { makePairViewer } from '../../../src/corpus/clean/pair-text.ts';
import type { SegmentPair } from '../../../src/model/segment-pair.ts';

const LOCALES = { sourceLocale: 'en', targetLocale: 'tr' };
const view = makePairViewer('en', 'tr');
const LISTS = new Map([['bad.txt', ['damn', 'kahrol*']]]);

function judge(
  rules: string,
  source: string,
  target: string,
  more: Partial<SegmentPair> = {},
): string | undefined {
  const { filters } = parseCleanList(rules);
  const dropped = makeCleaner(
    filters,
    LOCALES,
    LISTS,
  )(view({ path: 'a.tsv', unit: '1', source: [source], target: [target], ...more }));
  return dropped === undefined ? undefined : filters[dropped.filter]!.filter.name;
}

/** Pairs that the defaults drop, and the filter that must do it. */
const BAD: readonly (readonly [filter: string, source: string, target: string])[] = [
  ['empty', 'The gate is open.', '…'],
  ['empty', '1234', '1234'],
  ['encoding', 'The sky is blue today.', 'GÃ¶kyÃ¼zÃ¼ bugÃ¼n mavi.'],
  ['encoding', 'The knight went there.', 'Þövalye oraya gitti.'],
  ['encoding', 'A broken \uFFFD letter here.', 'Burada bozuk bir harf.'],
  ['length', 'so '.repeat(101), 've '.repeat(101)],
  ['length-ratio', 'Yes.', 'Evet, ama bunu size daha önce de birkaç kez uzun uzun anlatmıştım.'],
  ['long-word', `A ${'x'.repeat(80)} here.`, `Burada bir ${'x'.repeat(80)} var.`],
  ['alphabet-ratio', '%1 at %2: (%3) + [%4] / %5', '%2 için %1: (%3) + [%4] / %5'],
  ['average-word-length', 'Please choose the text to paste.', 'Lütfenyapıştırılacakmetniseçin.'],
  ['average-word-length', 'The whole line is good.', 'B ü t ü n s a t ı r i y i.'],
  ['character-score', 'The word is written here.', 'Слово написано здесь и там.'],
  ['html-tags', 'A <b>bold</b> word.', 'Kalın bir sözcük.'],
  ['terminal-punctuation', 'One. Two. Three. Four. Five.', 'Bir, iki, üç, dört, beş'],
  ['identical', 'Close the door please', 'close the door, please!'],
  [
    'similarity',
    'The council met on the last day of the month',
    'The council met on the last dey of the month',
  ],
  ['repetition', 'He said no to all of them.', 'Hayır dedi hayır dedi hayır dedi hayır dedi.'],
  ['boilerplate', 'All rights reserved.', 'Tüm hakları saklıdır.'],
  ['boilerplate', 'Home > Books > Novels > Old', 'Ana sayfa > Kitaplar > Romanlar > Eski'],
  ['non-zero-numerals', 'It took 35 days to get there.', 'Oraya varmak 53 gün sürdü.'],
  [
    'language-id',
    'The harvest was late this year.',
    'The wheat came in with the last days of the summer.',
  ],
  [
    'language-id',
    'Bu yıl hasat geç kaldı, köylüler bekledi.',
    'Yağmurdan sonra herkes tarlalara çıktı.',
  ],
];

test.each(BAD)('%s drops “%.60s”', (filter, source, target) => {
  expect(judge('default', source, target)).toBe(filter);
  expect(judge(`none,${filter}`, source, target)).toBe(filter);
  expect(judge(`${filter}=off`, source, target)).not.toBe(filter);
});

/** Good translations that look odd to careless filters. */
const GOOD: readonly (readonly [source: string, target: string])[] = [
  ['I could not have come.', 'Gelemezdim.'],
  ['They might not be able to understand.', 'Anlayamayabilirlerdi.'],
  ['He is the 5th of 3.5 million.', "3,5 milyonun 5'incisi odur."],
  ['It rose by 20% to 1,250 in 1990.', "1990'da %20 artarak 1.250'ye çıktı."],
  ['Slowly, slowly he went.', 'Yavaş yavaş gitti.'],
  ['New York', 'New York'],
  ['The Strait of Gibraltar (Gibraltar)', 'Cebelitarık Boğazı (Gibraltar)'],
  ['Two people came.', '2 kişi geldi.'],
  ['Press <b>Enter</b> to go on.', 'Sürdürmek için <b>Enter</b> tuşuna basın.'],
  ['1 file copied', '%d dosya kopyalandı'],
  ['The Iceland story of Þór', "İzlanda'nın Þór öyküsü"],
];

test.each(GOOD)('the defaults keep “%s” with “%s”', (source, target) => {
  expect(judge('default', source, target)).toBeUndefined();
});

test('a word may be as long as the longest that Turkish is teased with', () => {
  const word = 'Muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine';
  expect(judge('none,long-word', 'As if you were one of many.', word)).toBeUndefined();
});

test('pairs that the aligner was not sure of go, those of people stay', () => {
  const pair = ['The door is open.', 'Kapı açık.'] as const;
  expect(judge('default', ...pair, { confidence: 0.3 })).toBe('alignment-confidence');
  expect(judge('alignment-confidence=0.2', ...pair, { confidence: 0.3 })).toBeUndefined();
  expect(judge('default', ...pair)).toBeUndefined();
});

test('options: words of a list with Turkish endings, personal data, inline codes', () => {
  expect(judge('profanity=bad.txt', 'Go away.', 'Kahrolasıca, git!')).toBe('profanity');
  expect(judge('profanity=bad.txt', 'The dam is nigh.', 'Baraj yakın.')).toBeUndefined();
  expect(
    judge('personal-data', 'Write to ay@example.org now.', 'ay@example.org adresine yaz.'),
  ).toBe('personal-data');
  const code = { type: 'code', kind: 'standalone', id: '1', equiv: '', canDelete: true } as const;
  expect(judge('inline-codes', 'The door', 'Kapı', { source: ['The door', code] })).toBe(
    'inline-codes',
  );
});

test('a list and an object say the same, and names of the field are understood', () => {
  const list = parseCleanList('LengthFilter.max-words=80,length-ratio=2.5,-boilerplate');
  expect(list).toEqual(
    parseCleanObject({ length: { 'max-words': 80 }, LengthRatioFilter: 2.5, boilerplate: false }),
  );
  expect(list.filters.map(({ filter }) => filter.name)).not.toContain('boilerplate');
  expect(parseCleanList('none,exact').duplicates).toEqual({
    exact: true,
    near: false,
    threshold: 0.8,
    ignoreNumbers: true,
  });
});

test.each([
  ['no-such', 'no filter is called “no-such”'],
  ['length.max=3', 'length has no parameter “max”'],
  ['length-ratio=many', 'length-ratio.threshold is "many"'],
  ['length-ratio=0.5', 'length-ratio.threshold is "0.5"'],
  ['boilerplate=3', 'boilerplate takes no value'],
])('the rule %s is refused', (rule, message) => {
  expect(() => parseCleanList(rule)).toThrow(message);
});

test('every default of a parameter is in its range, and every name is there once', () => {
  const names = CLEAN_FILTERS.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  for (const { parameters } of CLEAN_FILTERS)
    for (const { value } of parameters)
      if (value.kind === 'number') {
        expect(value.standard).toBeGreaterThanOrEqual(value.least);
        expect(value.standard).toBeLessThanOrEqual(value.most);
      }
});
