import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatI18nextText,
  parseI18nextText,
} from '../../../src/format/i18next/parse-i18next-text.ts';
import { splitPluralKey, toFormKey } from '../../../src/format/i18next/form-key.ts';
import { STANDARD_KEY_SETTINGS } from '../../../src/format/i18next/key-settings.ts';
import { listCounts, listPluralCategories } from '../../../src/format/i18next/plural-forms.ts';
import type { Content } from '../../../src/model/content.ts';

/** Codes as `kind:data`, texts as they are. */
const show = (content: Content): readonly string[] =>
  content.map((part) =>
    typeof part === 'string' ? part : `[${part.kind} ${part.id} ${part.data}]`,
  );

describe('a text of i18next as content', () => {
  test.each<[string, readonly string[]]>([
    ['plain', ['plain']],
    ['', []],
    ['Hello {{name}}!', ['Hello ', '[standalone 1 {{name}}]', '!']],
    ['{{when, datetime(year: numeric)}}', ['[standalone 1 {{when, datetime(year: numeric)}}]']],
    [
      '{{- html}} {{ user.name }}',
      ['[standalone 1 {{- html}}]', ' ', '[standalone 2 {{ user.name }}]'],
    ],
    ['{{name} and {single}', ['{{name} and {single}']],
    [
      '$t(app.name) is $t(state, {"count": {{n}}, "x": ")"})!',
      [
        '[standalone 1 $t(app.name)]',
        ' is ',
        '[standalone 2 $t(state, {"count": {{n}}, "x": ")"})]',
        '!',
      ],
    ],
    ['$t(open', ['$t(open']],
    [
      '<1>a <2>b</2></1><3/>',
      [
        '[open 1 <1>]',
        'a ',
        '[open 2 <2>]',
        'b',
        '[close 2 </2>]',
        '[close 1 </1>]',
        '[standalone 3 <3/>]',
      ],
    ],
    [
      '<bold>x</bold><br />',
      ['[open 1 <bold>]', 'x', '[close 1 </bold>]', '[standalone 2 <br />]'],
    ],
    ['<a href="{{url}}">x</a>', ['[open 1 <a href="{{url}}">]', 'x', '[close 1 </a>]']],
    ['from <email> if a < b and c > d', ['from <email> if a < b and c > d']],
    ['<1>torn', ['[standalone 1 <1>]', 'torn']],
    [
      '<1>a<2>b</1>c</2>',
      [
        '[open 1 <1>]',
        'a',
        '[standalone 2 <2>]',
        'b',
        '[close 1 </1>]',
        'c',
        '[standalone 3 </2>]',
      ],
    ],
  ])('%j', (text, expected) => {
    expect(show(parseI18nextText(text))).toEqual(expected);
  });

  test('a translation has the ids of its source, whatever the order', () => {
    const source = parseI18nextText('{{a}} <1>x</1> {{b}}');
    expect(show(parseI18nextText('{{b}} <1>y</1> {{c}} {{a}}', source))).toEqual([
      '[standalone 3 {{b}}]',
      ' ',
      '[open 2 <1>]',
      'y',
      '[close 2 </1>]',
      ' ',
      '[standalone 4 {{c}}]',
      ' ',
      '[standalone 1 {{a}}]',
    ]);
  });

  test('any text comes back, and ids of pairs are unique', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '<1>',
      '</1>',
      '<b>',
      '</b>',
      '<2/>',
      '$t(',
      ')',
      '"',
      'x',
      ' ',
      '{{n}}',
      '<br>',
      'ı',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const content = parseI18nextText(text);
        expect(formatI18nextText(content)).toBe(text);
        const ids = content.flatMap((part) =>
          typeof part === 'string' || part.kind === 'close' ? [] : [part.id],
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('long hostile texts take no time to speak of', () => {
    for (const piece of ['{{', '$t(', '<a "', '<a ', '<1>', '</1>', '$t((', '{{}'])
      expect(formatI18nextText(parseI18nextText(piece.repeat(5_000)))).toBe(piece.repeat(5_000));
  });
});

describe('keys of forms', () => {
  test.each([
    ['item', {}, 'item'],
    ['item', { category: 'one' }, 'item_one'],
    ['friend', { context: 'male' }, 'friend_male'],
    ['friend', { context: 'male', category: 'other' }, 'friend_male_other'],
    ['place', { category: 'few', isOrdinal: true }, 'place_ordinal_few'],
  ] as const)('%s %j', (key, form, expected) => {
    expect(toFormKey(key, form, STANDARD_KEY_SETTINGS)).toBe(expected);
  });

  test.each([
    ['item', { key: 'item' }],
    ['item_one', { key: 'item', category: 'one' }],
    ['place_ordinal_few', { key: 'place', category: 'few', isOrdinal: true }],
    ['phone', { key: 'phone' }],
  ] as const)('%s taken apart', (key, expected) => {
    expect(splitPluralKey(key, STANDARD_KEY_SETTINGS)).toEqual(expected);
  });
});

describe('plural forms', () => {
  test.each([
    ['tr', false, ['one', 'other']],
    ['en', true, ['one', 'two', 'few', 'other']],
    ['tr', true, ['other']],
    ['pl', false, ['one', 'few', 'many', 'other']],
    ['ar', false, ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['ja', false, ['other']],
  ] as const)('%s, ordinal: %s', (locale, isOrdinal, expected) => {
    expect(listPluralCategories(locale, isOrdinal)).toEqual(expected);
  });

  test('one is 1 in Turkish, but 21 and 31 too in Russian', () => {
    expect(listCounts('tr', 'one', false)).toEqual([1]);
    expect(listCounts('ru', 'one', false).slice(0, 3)).toEqual([1, 21, 31]);
  });
});
