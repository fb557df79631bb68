/** Whether letters do not tell how a word sounds: an acronym, no vowel at all, or a number at its end. */
export function isSpelled(word: string): boolean {
  return (
    /\p{N}$/u.test(word) ||
    /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) ||
    /^[bcçdfgğhjklmnpqrsştvwxyz]+$/i.test(word)
  );
}
