/** Letters of scripts written without spaces between words, for the brackets of a regular expression. */
export const UNSPACED_LETTERS: string = [
  'Han',
  'Hiragana',
  'Katakana',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');

/**
 * What ends an address or a name in running text besides a space, for the brackets of a regular expression: letters
 * of those scripts, and the full-width marks of East Asia.
 */
export const UNSPACED: string = `${UNSPACED_LETTERS}\\u3000-\\u303F\\uFF00-\\uFF65`;
