import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RARE } from '../../../src/memory/index/index-segment.ts';
import { countRowEdits, toEditPattern } from '../../../src/memory/lookup/edit-distance.ts';
import { countEdits, wordScore } from '../../../src/memory/lookup/word-score.ts';

describe('wordScore', () => {
  test.each([
    ['', '', 1],
    ['', 'one', 0],
    ['one', 'one', 1],
    ['One', 'oNE', 1],
    ['Save the file', 'Save the old file', 3 / 4],
    ['Save the file.', 'Save the file', 3 / 4],
    ['Save file', 'file Save', 0],
    ['3.5 kg', '3,5 kg', 3 / 4],
    ["Can't stop", 'Can’t stop', 1 / 2],
    ["Hareketi'nin sözü", "hareketi'nin sözü", 1],
    ["the user's", "the users'", 1 / 3],
    ['a-b', 'a - b', 1],
    ['100%', '100 %', 1],
    ['IŞIK', 'ışık', 0],
    ['İstanbul', 'i\u0307stanbul', 1],
    ['😀 ok', '😀 OK', 1],
    ['e\u0301t\u0301e', 'e\u0301t\u0301e', 1],
    ['ΟΔΟΣ', 'οδος', 1],
    ["ΟΔΟΣ'Α", "οδοσ'α", 1],
  ])('%j and %j: %d', (one, other, score) => {
    expect(wordScore(one, other)).toBeCloseTo(score, 12);
    expect(wordScore(other, one)).toBeCloseTo(score, 12);
  });
});

describe('countRowEdits', () => {
  // few words, so that lists agree in part; lengths around the 32 and 64 bits of a block and two
  const words = fc
    .tuple(fc.constantFrom(0, 3, 31, 32, 33, 64, 65, 97), fc.integer({ min: 0, max: 5 }))
    .chain(([length, more]) =>
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: length, maxLength: length + more }),
    );

  test('counts as the plain table does, and says "more" exactly beyond the cut-off', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 100 }), (pattern, text, most) => {
        const expected = countEdits(pattern.map(String), text.map(String));
        // groups count from 1; 5 is a word that has no token of its own
        const rarePlaces = Uint32Array.from([...text.keys()].filter((at) => text[at] === 5));
        const row = {
          tokens: Uint16Array.from(text, (word) => (word === 5 ? RARE : word)),
          slots: Uint32Array.from([1, 2, 3, 4, 5]),
          rare: {
            segment: { rarePlaces, rareWords: new Uint32Array(rarePlaces.length).fill(70_000) },
            groups: new Map([[70_000, 6]]),
          },
        };
        const ready = toEditPattern(
          pattern.map((word) => word + 1),
          6,
        );
        expect(countRowEdits(ready, row, 0, text.length, 1000)).toBe(expected);
        const cut = countRowEdits(ready, row, 0, text.length, most);
        expect(cut > most).toBe(expected > most);
      }),
      { seed: 1105, numRuns: 400 },
    );
  });
});
