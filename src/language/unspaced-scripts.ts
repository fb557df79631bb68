const lettersOf = (...scripts: readonly string[]): string =>
  scripts.map((script) => `\\p{Script=${script}}`).join('');

/** Letters of East Asia, each of which word processors count as a word; the mark of long vowels belongs to two scripts. */
export const EAST_ASIAN_LETTERS: string = `${lettersOf('Han', 'Hiragana', 'Katakana')}\\u30FC\\uFF70`;

/** Letters of scripts whose words a dictionary tells. */
export const DICTIONARY_LETTERS: string = lettersOf('Thai', 'Lao', 'Khmer', 'Myanmar');

/** Letters of scripts written without spaces between words, for the brackets of a regular expression, as all of these. */
export const UNSPACED_LETTERS: string = `${EAST_ASIAN_LETTERS}${DICTIONARY_LETTERS}`;

/** What ends an address or a name in running text besides a space: those letters, and the full-width marks of East Asia. */
export const UNSPACED: string = `${UNSPACED_LETTERS}\\u3000-\\u303F\\uFF00-\\uFF65`;
