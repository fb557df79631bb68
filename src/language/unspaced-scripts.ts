/**
 * Letters of scripts written without spaces between words, for the brackets of a regular expression; the mark of long
 * vowels belongs to two of them.
 */
export const UNSPACED_LETTERS: string = `${[
  'Han',
  'Hiragana',
  'Katakana',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('')}\\u30FC\\uFF70`;

/**
 * What ends an address or a name in running text besides a space, for the brackets of a regular expression: letters
 * of those scripts, and the full-width marks of East Asia.
 */
export const UNSPACED: string = `${UNSPACED_LETTERS}\\u3000-\\u303F\\uFF00-\\uFF65`;
