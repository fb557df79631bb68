import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../../src/language/find-language.ts';
import { hashKey } from '../../../src/memory/index/hash-key.ts';
import { hashWords, scanPlainText } from '../../../src/memory/index/scan-plain-text.ts';
import { scanWords } from '../../../src/memory/index/scan-words.ts';
import { foldedRule, plainRule } from '../../../src/memory/word-rule.ts';

/** What the scanner says of a text: nothing when it is not plain. */
function scan(text: string): readonly number[] | undefined {
  // behind others that are there already
  const start = 2;
  const first = 1;
  const letters = new Uint16Array(start + text.length + 3);
  const places = new Uint32Array(2 * (first + text.length));
  const hashes = new Int32Array(first + text.length);
  const count = scanPlainText(text, letters, start, places, hashes, first);
  if (count < 0) return undefined;
  const found = Array.from(places.subarray(2 * first, 2 * count), (place) => place - start);
  const placesAgain = new Uint32Array(places.length);
  const hashesAgain = new Int32Array(hashes.length);
  const lettersAgain = new Uint16Array(letters.length);
  expect(hashWords(text, lettersAgain, start, found, placesAgain, hashesAgain, first)).toBe(count);
  expect(lettersAgain).toEqual(letters);
  expect(hashesAgain).toEqual(hashes);
  expect(placesAgain).toEqual(places);
  for (let word = 0; word < count - first; word++)
    expect(hashes[first + word]).toBe(hashKey(text.slice(found[2 * word], found[2 * word + 1])));
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
  .array(fc.constantFrom(...'aIıiİğŞZ19_- .', 'é', '\u00A0', "'", '’', '“', '…', 'б', '٣'), {
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

  test.each(['e\u0301', 'a\u00ADb', 'ΟΔΟΣ', '😀', '\uD800', 'l`eau', 'aʼb', '漢', 'ก'])(
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
