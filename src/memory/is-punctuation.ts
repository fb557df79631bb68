/**
 * Marks that say how a text is to be read aloud, not what it says: stops, commas, quotes, dashes, round brackets. Not those
 * that are words in a way (`%`, `#`, `&`, `@`, `*`, `/`, `\`, `_`) or hold something that a program reads (`{}`, `[]`).
 */
const MARK = /^(?![#%&*@/\\_{}[\]])\p{P}$/u;

/** Whether the key of a word is that of a punctuation mark. */
export function isPunctuation(key: string): boolean {
  // a mark is one code point, and most keys are words
  return key.length <= 2 && MARK.test(key);
}
