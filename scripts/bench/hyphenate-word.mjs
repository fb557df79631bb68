const VOWELS = /[aeıioöuüâîûAEIİOÖUÜÂÎÛ]/u;
const ENGLISH_VOWELS = /[aeiouyAEIOUY]/u;
/** Two letters for one sound, which no printer divides. */
const DIGRAPHS = /^(?:th|ch|sh|ph|ck|wh|ng|gh|qu)$/iu;

/**
 * Where a printer might divide a word, as offsets. Turkish: before the consonant before a vowel, or
 * between two vowels. English: between two consonants that stand between vowels, or before a single
 * one; rough, but so are printers. At least two letters stay on each side, three after in English.
 */
export function hyphenateWord(word, locale) {
  const isTurkish = locale === 'tr';
  const vowel = isTurkish ? VOWELS : ENGLISH_VOWELS;
  if (!/^\p{L}{5,}$/u.test(word) || /\p{Lu}/u.test(word.slice(1))) return [];
  const after = isTurkish ? 2 : 3;
  const places = [];
  for (let at = 2; at <= word.length - after; at++) {
    const [before, next] = [word[at - 1], word[at]];
    if (!vowel.test(word.slice(0, at)) || !vowel.test(word.slice(at))) continue;
    const beforeVowel = vowel.test(word[at + 1] ?? '');
    if (isTurkish) {
      const opens = !vowel.test(next) && beforeVowel;
      if (opens || (vowel.test(before) && vowel.test(next))) places.push(at);
    } else if (!vowel.test(next) && beforeVowel && !DIGRAPHS.test(before + next)) {
      if (vowel.test(before) || vowel.test(word[at - 2])) places.push(at);
    }
  }
  return places;
}
