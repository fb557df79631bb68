/** Whether letters do not tell how a word sounds: an acronym, or something with a number at its end. */
export function isSpelled(word: string): boolean {
  return /\p{N}$/u.test(word) || /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
}
