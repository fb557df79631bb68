import { expect, test } from '@jest/globals';
import { countWords } from '../../src/language/count-words.ts';

test.each([
  ['', 0],
  ['…', 0],
  ['Bağlantısızlar Hareketi’nin 120 üyesi var.', 5],
  ["Türkiye'nin 3,5 milyonu — 2019'da", 4],
  ['don’t stop', 2],
  ['東京 Tower', 3],
  // two words, not seven letters
  ['เขา เปิด', 2],
])('%j has %d words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
