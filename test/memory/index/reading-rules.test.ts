import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../../src/language/find-language.ts';
import { readingRules } from '../../../src/memory/index/reading-rules.ts';
import { wordKeys } from '../../../src/memory/word-rule.ts';

const text = fc
  .array(
    fc.constantFrom(
      ...'aIıİğZ19- .',
      ...["'", '’', 'ʼ', '`', '´', '“', 'e\u0301', '\u00AD', 'Σ', '\n'],
    ),
    { maxLength: 16 },
  )
  .map((letters) => letters.join(''));

describe('readingRules', () => {
  test.each(['tr', 'en'])('%s: an index reads the words that look-ups do', (locale) => {
    const { rules, read, stemOf } = readingRules(findLanguage(locale));
    fc.assert(
      fc.property(text, (sample) => {
        const { plain, folded = plain } = read(sample);
        const keys = ({ text: from, places }: typeof plain, key: (word: string) => string) =>
          places.flatMap((at, place) =>
            place % 2 === 0 ? [key(from.slice(at, places[place + 1]))] : [],
          );
        expect(keys(plain, rules.plain.key)).toEqual(wordKeys(sample, rules.plain));
        expect(keys(folded, rules.folded.key)).toEqual(wordKeys(sample, rules.folded));
        expect(keys(folded, (word) => stemOf(rules.folded.key(word)))).toEqual(
          wordKeys(sample, rules.stem),
        );
      }),
      { seed: 31, numRuns: 3000 },
    );
  });

  test('back quotes around words leave one reading, inside them two', () => {
    const { read } = readingRules(findLanguage('en'));
    expect(read("use `ls' or `cat`").folded).toBeUndefined();
    expect(read('l`eau').folded).toBeDefined();
  });
});
