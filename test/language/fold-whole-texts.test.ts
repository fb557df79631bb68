import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../src/language/find-language.ts';
import { foldText } from '../../src/language/fold-text.ts';

const letter = fc.oneof(
  fc.constantFrom(
    'I',
    'İ',
    'ı',
    'i',
    'ş',
    'Ş',
    'a',
    ' ',
    "'",
    '’',
    '\u0307',
    '\u00AD',
    '한',
    'ᆨ',
    'Σ',
    '😀',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);

test.each(['tr', 'en', 'lt', 'el'])(
  '%s: the short way to fold gives what the long one does',
  (locale) => {
    const { fold, lower } = findLanguage(locale);
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), (letters) => {
        const text = letters.join('');
        expect(lower(text)).toBe(text.toLocaleLowerCase(locale));
        expect(fold(text)).toEqual(foldText(text, (part) => part.toLocaleLowerCase(locale)));
      }),
      { seed: 2707, numRuns: 2000 },
    );
  },
);
