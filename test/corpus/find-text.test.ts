import { describe, expect, test } from '@jest/globals';
import { duplicateKey } from '../../src/corpus/duplicates/duplicate-key.ts';
import { makeFinder } from '../../src/corpus/find-text.ts';
import { replaceInContent } from '../../src/corpus/anonymise/replace-in-content.ts';

describe('makeFinder', () => {
  test.each([
    ['açık', 'tr', true, false, 'AÇIK ve açık', ['AÇIK', 'açık']],
    ['açık', 'tr', false, false, 'AÇIK ve açık', ['açık']],
    ['ISI', 'tr', true, false, 'ısı isi', ['ısı']],
    ['ISI', 'en', true, false, 'ısı isi', ['isi']],
    ['veri', 'tr', false, true, "verim veri'ler veri", ['veri', 'veri']],
    ['aa', 'en', false, false, 'aaaaa', ['aa', 'aa']],
    ['', 'en', false, false, 'abc', []],
  ])('%s (%s, case %s, words %s) in %s', (wanted, locale, ignoreCase, wholeWords, text, found) => {
    const find = makeFinder(wanted, { locale, ignoreCase, wholeWords });
    expect(find(text).map((span) => text.slice(...span))).toEqual(found);
  });
});

describe('replaceInContent', () => {
  const code = { type: 'code', kind: 'standalone', id: '1', equiv: 'x', canDelete: false } as const;
  const find = makeFinder('a', { locale: 'en', ignoreCase: false, wholeWords: false });

  test('strings only; what becomes empty goes; nothing found is the very same', () => {
    const content = ['a', code, 'bab'];
    expect(replaceInContent(content, find, () => '')).toEqual([code, 'bb']);
    const other = ['b', code];
    expect(replaceInContent(other, find, () => '')).toBe(other);
  });
});

describe('duplicateKey', () => {
  const key = (en: string, tr: string, kind: 'exact' | 'near'): string =>
    duplicateKey(
      [
        { locale: 'tr', content: [tr] },
        { locale: 'en', content: [en] },
      ],
      kind,
    );

  test.each([
    ['exact', 'It’s  here', "It's here", true],
    ['exact', 'Open', 'open', false],
    ['near', 'Open.', 'open', true],
    ['near', 'Open 1', 'Open 2', false],
  ] as const)('%s: %s and %s: %s', (kind, one, other, isSame) => {
    expect(key(one, 'ışık', kind) === key(other, 'ışık', kind)).toBe(isSame);
  });

  test('the case of Turkish letters counts by Turkish rules', () => {
    expect(key('x', 'IŞIK', 'near')).toBe(key('x', 'ışık', 'near'));
    expect(key('x', 'ISI', 'near')).not.toBe(key('x', 'isi', 'near'));
  });
});
