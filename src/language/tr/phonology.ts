import { rootLower } from '../fold-text.ts';

/** Vowels in the order of their harmony class, two a class: back, front, back rounded, front rounded. */
const VOWELS = 'aıeiouöü';

/** Consonants after which a suffix in d or c hardens: the word `fıstıkçı şahap` holds them all. */
const VOICELESS = 'fstkçşhp';

/**
 * What the next suffix must know of the letters before it, packed in four bits: harmony class of
 * the last vowel (0 a ı, 1 e i, 2 o u, 3 ö ü), 4 when a vowel comes last, 8 when a voiceless
 * consonant does.
 */
export type Ending = number;

/** Every ending there is; those of voiceless vowels never come up and cost nothing. */
export const ENDING_COUNT = 16;
export const HARMONY = 3;
export const ENDS_IN_VOWEL = 4;
export const ENDS_VOICELESS = 8;

export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && VOWELS.includes(letter);
}

/** The ending of lower-case `text`; where it holds no vowel, that of the text before it. */
export function endingOf(text: string, before: Ending = 0): Ending {
  const last = text.at(-1) ?? '';
  const final = VOWELS.includes(last)
    ? ENDS_IN_VOWEL
    : VOICELESS.includes(last)
      ? ENDS_VOICELESS
      : 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const vowel = VOWELS.indexOf(text[at]!);
    if (vowel >= 0) return (vowel >> 1) | final;
  }
  return (before & HARMONY) | final;
}

/** How many vowels, which in Turkish is how many syllables. */
export function countSyllables(text: string): number {
  let count = 0;
  for (const letter of text) if (VOWELS.includes(letter)) count++;
  return count;
}

const PLAIN = /^[a-zçğıöşü0-9]*$/;
const LOOSE: Readonly<Record<string, string>> = { â: 'a', î: 'i', û: 'u' };

/**
 * A word for comparison: lower case by Turkish rules, apostrophes of one kind, and without the
 * circumflexes that half of all writers leave out (kâğıt, kağıt).
 */
export function foldTurkish(word: string): string {
  return PLAIN.test(word) ? word : loosen(word.normalize('NFC').toLocaleLowerCase('tr'));
}

/** The same by root rules, for names and codes: `COVID` is `covid`, not `covıd`. */
export function foldRoot(word: string): string {
  return PLAIN.test(word) ? word : loosen(rootLower(word.normalize('NFC')));
}

function loosen(word: string): string {
  return word.replace(/[âîû]/g, (letter) => LOOSE[letter]!).replace(/[\u2019\u02BC`\u00B4]/g, "'");
}
