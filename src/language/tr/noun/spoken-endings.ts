import { endingOf, type Ending } from '../phonology.ts';

/** Names of the letters in which acronyms are spelled; h and k have two each. */
const LETTER_NAMES: Readonly<Record<string, readonly string[]>> = {
  h: ['he', 'ha'],
  k: ['ke', 'ka'],
};
const DIGITS = ['', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz'];
const TENS = ['', 'on', 'yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan'];
/** By the number of noughts that a number ends with. */
const POWERS = ['', '', 'yüz', 'bin', 'bin', 'bin', 'milyon', 'milyon', 'milyon', 'milyar'];
/** Acronyms of so many letters are spelled even where they could be spoken as a word (AB). */
const LONGEST_SPELLED = 2;

/**
 * What suffixes find at the end of an acronym or a number as it is spoken; more than one where nobody can tell from
 * the letters.
 *
 * @param word as it is written: `BM`, `NATO`, `19`
 */
export function spokenEndings(word: string): readonly Ending[] {
  const digits = /\d+$/.exec(word)?.[0];
  const spoken = digits === undefined ? spokenLetters(word) : [spokenNumber(digits)];
  return [...new Set(spoken.map((text) => endingOf(text)))];
}

function spokenNumber(digits: string): string {
  const noughts = /0*$/.exec(digits)![0].length;
  if (noughts === digits.length) return 'sıfır';
  if (noughts === 0) return DIGITS[Number(digits.at(-1))]!;
  if (noughts === 1) return TENS[Number(digits.at(-2))]!;
  return POWERS[Math.min(noughts, POWERS.length - 1)]!;
}

function spokenLetters(word: string): readonly string[] {
  // URI is written with the English I, which is spoken as i
  if (/I/.test(word)) {
    const dotted = word.replaceAll('I', 'İ');
    return [...spokenSpellings(word), ...spokenSpellings(dotted)];
  }
  return spokenSpellings(word);
}

function spokenSpellings(word: string): readonly string[] {
  const lower = word.toLocaleLowerCase('tr');
  const last = lower.at(-1) ?? '';
  const names = /[aeıioöuü]/.test(last) ? [last] : (LETTER_NAMES[last] ?? [`${last}e`]);
  // ABD ends and LDAP begins as no word does
  const isWord =
    lower.length > LONGEST_SPELLED &&
    /^[^aeıioöuü]?[aeıioöuü]/.test(lower) &&
    !/[^aeıioöuülnrs][^aeıioöuü]$/.test(lower);
  return isWord ? [...names, lower] : names;
}
