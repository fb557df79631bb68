/** How Turkish numerals sound at their end: the last digit that is not zero, or the power of ten. */
const ONES = ['', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz'];
const TENS = ['', 'on', 'yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan'];
const POWERS = [
  'yüz',
  'bin',
  'bin',
  'bin',
  'milyon',
  'milyon',
  'milyon',
  'milyar',
  'milyar',
  'milyar',
];

/**
 * The last word of a whole number as it is read out (2020 → yirmi, 1.000 → bin, 0 → sıfır);
 * `undefined` when it is too long to be read out.
 */
export function lastWordOfNumeral(digits: string): string | undefined {
  const zeros = /0*$/.exec(digits)![0].length;
  if (zeros === digits.length) return 'sıfır';
  const digit = Number(digits[digits.length - 1 - zeros]);
  if (zeros === 0) return ONES[digit];
  if (zeros === 1) return TENS[digit];
  return POWERS[zeros - 2];
}

/** The names of letters in Turkish end in e, but for the vowels. */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'a',
  I: 'ı',
  İ: 'i',
  O: 'o',
  Ö: 'ö',
  U: 'u',
  Ü: 'ü',
  H: 'he',
  K: 'ke',
};

/** The ends of English letter names, for names that are read the English way (BBC: bi-bi-si). */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  ...{
    A: ['ey'],
    B: ['i'],
    C: ['i'],
    D: ['i'],
    F: ['ef'],
    G: ['i'],
    I: ['ay'],
    L: ['el'],
    M: ['em'],
  },
  ...{
    N: ['en'],
    P: ['i'],
    R: ['ar'],
    S: ['es'],
    T: ['i'],
    U: ['yu'],
    V: ['i'],
    Y: ['ay'],
    Z: ['i'],
  },
};

/** How an abbreviation may sound at its end: spelled out by the names of its letters, or as a word. */
export function endingsOfAcronym(acronym: string): readonly string[] {
  const last = acronym.at(-1)!;
  const spelled = LETTERS[last] ?? `${last.toLocaleLowerCase('tr')}e`;
  // K is ke by the rule, ka by habit; H he and ha; so is English spelling of names (BBC: bi-bi-si)
  const habits = /[KH]/.test(last) ? [`${last.toLocaleLowerCase('tr')}a`] : [];
  // without a vowel nobody reads it as a word
  const asWord = /[AEIİOÖUÜ]/u.test(acronym)
    ? [acronym.toLocaleLowerCase('tr'), acronym.toLocaleLowerCase('en')]
    : [];
  return [spelled, ...asWord, ...habits, ...(ENGLISH[last] ?? [])];
}
