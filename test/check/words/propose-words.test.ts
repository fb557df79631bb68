import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proposeWords } from '../../../src/check/words/propose-words.ts';

describe('proposeWords', () => {
  test.each([
    ['simdi', 'şimdi', true],
    ['cocugun', 'çocuğun', true],
    ['ISIK', 'IŞIK', false],
    ['dosyalr', 'dosyalar', true],
    ['doosyalar', 'dosyalar', true],
    ['dosaylar', 'dosyalar', true],
    ['dosyadar', 'dosyalar', false],
    ['herkesgeldi', 'herkes geldi', false],
    ['eb', 'ebe', false],
  ])('%s may be %s', (word, meant, isSlip) => {
    const found = [...proposeWords(word, 'abelş')].find(([near]) => near === meant);
    expect(found).toEqual([meant, isSlip]);
  });

  test('proposes no word for itself, and as many as the word is long', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zçğıöşü]{1,30}$/), (word) => {
        const near = [...proposeWords(word, 'aeı')].map(([one]) => one);
        expect(near.filter((one) => one === word)).toEqual([]);
        // 64 of twins, and for each place one swap, one deletion, three of each kind, one cut
        expect(near.length).toBeLessThanOrEqual(64 + 9 * (word.length + 1));
      }),
    );
  });
});
