import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../src/language/find-language.ts';
import { hashKey } from '../../src/memory/hash-key.ts';
import { copyPlainText, hashWords, scanPlainText } from '../../src/memory/scan-plain-text.ts';
import { scanWords } from '../../src/memory/scan-words.ts';
import { foldedRule, plainRule } from '../../src/memory/word-rule.ts';

/** What the scanner says of a text: nothing when it is not plain. */
function scan(text: string): readonly number[] | undefined {
  const letters = new Uint16Array(text.length + 3);
  if (!copyPlainText(text, letters)) return undefined;
  const places = new Uint32Array(2 * text.length);
  const hashes = new Int32Array(text.length);
  const count = scanPlainText(letters, text.length, places, hashes);
  const found = [...places.subarray(0, 2 * count)];
  const again = new Int32Array(text.length);
  hashWords(letters, found, again);
  expect(again).toEqual(hashes);
  for (let word = 0; word < count; word++)
    expect(hashes[word]).toBe(hashKey(text.slice(found[2 * word], found[2 * word + 1])));
  return found;
}

/** Letters, signs and halves of letters on which scanners go wrong. */
const hard = fc
  .array(
    fc.constantFrom(
      ...'aIıiİğŞZ19_- .',
      ...['Σ', 'σ', 'ς', 'é', 'e\u0301', '\u0307', '\u00AD', '\u200B', '\uFEFF', '\u00A0', '\n'],
      ...["'", '’', 'ʼ', '`', '´', '“', '–', '…', '😀', '\uD800', '\uDC00', '𝒜', '漢', '٣'],
    ),
    { maxLength: 16 },
  )
  .map((letters) => letters.join(''));
/** The same without what makes a text odd, so that most samples are plain. */
const plain = fc
  .array(fc.constantFrom(...'aIıiİğŞZ19_- .', 'é', '\u00A0', "'", '’', '“', '…', '漢', '٣'), {
    maxLength: 16,
  })
  .map((letters) => letters.join(''));
const RULES = [plainRule, foldedRule(findLanguage('tr')), foldedRule(findLanguage('en'))];

describe('scanPlainText', () => {
  test.each([
    ['', []],
    [' \u00A0\t', []],
    ["İstanbul'un IŞIĞI", [0, 11, 12, 17]],
    ["don't stop…", [0, 5, 6, 10, 10, 11]],
    ["rock 'n' roll'", [0, 4, 5, 6, 6, 7, 7, 8, 9, 13, 13, 14]],
    ["a''b", [0, 1, 1, 2, 2, 3, 3, 4]],
    ['c’d’e’', [0, 5, 5, 6]],
  ])('finds the words of %j', (text, places) => {
    expect(scan(text)).toEqual(places);
  });

  test.each(['e\u0301', 'a\u00ADb', 'ΟΔΟΣ', '😀', '\uD800', 'l`eau', 'aʼb'])(
    'leaves %j, which is not plain to every rule, to others',
    (text) => {
      expect(scan(text)).toBeUndefined();
    },
  );

  test('finds the words that scanWords finds', () => {
    const isSame = (text: string): void => {
      const found = scan(text);
      if (found !== undefined) expect(found).toEqual(scanWords(text));
    };
    fc.assert(fc.property(fc.oneof(hard, fc.string({ unit: 'binary' })), isSame), {
      seed: 21,
      numRuns: 2000,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(scan(text)).toEqual(scanWords(text));
      }),
      { seed: 22, numRuns: 2000 },
    );
  });

  test('a text that it takes is plain to every rule of the index', () => {
    fc.assert(
      fc.property(hard, (text) => {
        if (scan(text) !== undefined)
          expect(RULES.map((rule) => rule.isPlain(text))).toEqual([true, true, true]);
      }),
      { seed: 23, numRuns: 2000 },
    );
  });
});
