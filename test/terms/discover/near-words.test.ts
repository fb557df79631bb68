import { describe, expect, test } from '@jest/globals';
import { nearWords } from '../../../src/terms/discover/near-words.ts';

describe('nearWords, both ways round', () => {
  test.each([
    ['equal', 'rapor', 'rapor', 1],
    ['one begins with the other', 'rapor', 'raporlama', 1],
    ['a short stem', 'ek', 'ekleme', 1],
    ['one letter left out', 'klasör', 'klsör', 0.9],
    ['one letter changed', 'klasör', 'klasor', 0.9],
    ['neighbours swapped', 'kayman', 'kaymna', 0.9],
    ['half of the shorter word', 'arama', 'aralık', 0.6],
    ['one letter makes another short word', 'kol', 'yol', 0],
    ['nothing in common', 'dosya', 'kütük', 0],
    ['a single letter in common is chance', 'dosya', 'demet', 0],
  ])('%s: %s, %s', (_, one, other, expected) => {
    expect(nearWords(one, other)).toBeCloseTo(expected, 5);
    expect(nearWords(other, one)).toBeCloseTo(expected, 5);
  });
});
