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
/** The bits of the harmony class. */
export const HARMONY = 3;
/** Set when a vowel comes last. */
export const ENDS_IN_VOWEL = 4;
/** Set when a voiceless consonant comes last. */
export const ENDS_VOICELESS = 8;

/** What is known of a code unit: its harmony class, {@link ENDS_IN_VOWEL} for a vowel, {@link ENDS_VOICELESS}. */
const SOUNDS = new Uint8Array(0x10000);
for (let at = 0; at < VOWELS.length; at++)
  SOUNDS[VOWELS.charCodeAt(at)] = (at >> 1) | ENDS_IN_VOWEL;
for (let at = 0; at < VOICELESS.length; at++) SOUNDS[VOICELESS.charCodeAt(at)] = ENDS_VOICELESS;

/** Whether a lower-case letter is a Turkish vowel; without a letter false. */
export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && VOWELS.includes(letter);
}

/**
 * The ending of lower-case `text`; where it holds no vowel, that of the text before it.
 *
 * @param end where the text ends
 */
export function endingOf(text: string, before: Ending = 0, end: number = text.length): Ending {
  if (end === 0) return before & HARMONY;
  const final = SOUNDS[text.charCodeAt(end - 1)]! & (ENDS_IN_VOWEL | ENDS_VOICELESS);
  for (let at = end - 1; at >= 0; at--) {
    const sound = SOUNDS[text.charCodeAt(at)]!;
    if ((sound & ENDS_IN_VOWEL) !== 0) return (sound & HARMONY) | final;
  }
  return (before & HARMONY) | final;
}

/** Whether there is a vowel before the place. */
export function hasVowel(text: string, end: number): boolean {
  for (let at = 0; at < end; at++)
    if ((SOUNDS[text.charCodeAt(at)]! & ENDS_IN_VOWEL) !== 0) return true;
  return false;
}

/** How many vowels, which in Turkish is how many syllables. */
export function countSyllables(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++)
    if ((SOUNDS[text.charCodeAt(at)]! & ENDS_IN_VOWEL) !== 0) count++;
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
