import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../src/language/find-language.ts';
import { foldedRule, keyedWords, plainRule, wordKeys } from '../../src/memory/word-rule.ts';
import { scanWords, scanWordsApart } from '../../src/memory/index/scan-words.ts';

const RULES = [
  ['plain', plainRule],
  ['folded tr', foldedRule(findLanguage('tr'))],
  ['folded en', foldedRule(findLanguage('en'))],
] as const;

/** Letters and signs on which foldings differ or that move the borders of words. */
const text = fc
  .array(
    fc.constantFrom(
      ...'aIıiİZ1 .',
      ...['Σ', 'σ', 'é', 'e\u0301', '\u0307', '\u00AD', '\u200B', '\uFEFF', '\u00A0', '\n'],
      ...['漢', '々', 'か', 'が', 'ー', 'ก', '\u0E31', '가'],
      ...["'", '’', 'ʼ', '`', '´', '“', '–', '…', '😀', '\uD800', '𝒜'],
    ),
    { maxLength: 12 },
  )
  .map((letters) => letters.join(''));

describe('scanWords', () => {
  test('finds the words that the definition of the word score names', () => {
    const definition = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
    fc.assert(
      fc.property(text, (sample) => {
        const places = scanWords(sample);
        const found = places.flatMap((start, at) =>
          at % 2 === 0 ? [sample.slice(start, places[at + 1])] : [],
        );
        expect(found).toEqual(sample.match(definition) ?? []);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('scanWordsApart', () => {
  test.each([
    ['図書館には約30万冊', ['図', '書', '館', 'に', 'は', '約', '30', '万', '冊']],
    ['ライブラリー。', ['ラ', 'イ', 'ブ', 'ラ', 'リ', 'ー', '。']],
    // marks belong to the letter before them
    ['กำลัง', ['ก', 'ำ', 'ลั', 'ง']],
    ['か\u3099x', ['か\u3099', 'x']],
    ['도서관은 don’t', ['도서관은', 'don’t']],
  ])('%s', (sample, words) => {
    const places = scanWordsApart(sample);
    const found = words.map((_, at) => sample.slice(places[2 * at], places[2 * at + 1]));
    expect(found).toEqual(words);
    expect(places).toHaveLength(2 * words.length);
  });

  test('is scanWords where no script without spaces is', () => {
    fc.assert(
      fc.property(text, (sample) => {
        if (!/[\u0E00-\u0E7F\u3000-\u30FF\u4E00-\u9FFF]/u.test(sample))
          expect(scanWordsApart(sample)).toEqual(scanWords(sample));
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('plainRule', () => {
  test('lowers as Unicode does by default, whatever language the machine speaks', () => {
    expect(plainRule.key('IİIŞIĞIN ΟΔΟΣ ΟΔΟΣ. Ǆ')).toBe('ii̇işiğin οδος οδος. ǆ');
    fc.assert(
      fc.property(text, (sample) => {
        expect(plainRule.key(sample)).toBe(sample.toLocaleLowerCase('en'));
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe.each(RULES)('rule %s', (_, rule) => {
  test('words folded one by one are the words of the folded text', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const folded = rule.fold(sample).text;
        const places = rule.scan(folded);
        const whole = places.flatMap((start, at) =>
          at % 2 === 0 ? [rule.key(folded.slice(start, places[at + 1]))] : [],
        );
        expect(wordKeys(sample, rule)).toEqual(whole);
        expect(keyedWords(sample, rule).map(({ key }) => key)).toEqual(whole);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  test('places rise, never overlap and stay inside the text', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let end = 0;
        for (const { span } of keyedWords(sample, rule)) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(end).toBeLessThanOrEqual(sample.length);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});
