import { endingOf, ENDS_IN_VOWEL, ENDS_VOICELESS, HARMONY } from './phonology.ts';

/**
 * Suffix shapes that follow an apostrophe, each with `A` for a/e, `I` for ı/i/u/ü, `D` for d/t, and in
 * brackets the letters that stand only after a vowel.
 */
const SHAPES: readonly { readonly vowel: string; readonly consonant: string }[] = [
  { vowel: 'yA', consonant: 'A' },
  { vowel: 'yI', consonant: 'I' },
  { vowel: 'nIn', consonant: 'In' },
  { vowel: 'DA', consonant: 'DA' },
  { vowel: 'DAn', consonant: 'DAn' },
  { vowel: 'DAki', consonant: 'DAki' },
  { vowel: 'DIr', consonant: 'DIr' },
  { vowel: 'ylA', consonant: 'lA' },
  { vowel: 'lAr', consonant: 'lAr' },
  { vowel: 'lArI', consonant: 'lArI' },
  { vowel: 'lArA', consonant: 'lArA' },
  { vowel: 'lArIn', consonant: 'lArIn' },
  { vowel: 'lArDA', consonant: 'lArDA' },
  { vowel: 'lIk', consonant: 'lIk' },
  { vowel: 'lI', consonant: 'lI' },
  { vowel: 'sI', consonant: 'I' },
  { vowel: 'sInI', consonant: 'InI' },
  { vowel: 'sInA', consonant: 'InA' },
  { vowel: 'sInIn', consonant: 'InIn' },
  { vowel: 'sInDA', consonant: 'InDA' },
  { vowel: 'sInDAn', consonant: 'InDAn' },
  { vowel: 'ncI', consonant: 'IncI' },
  { vowel: 'ncIsI', consonant: 'IncIsI' },
  { vowel: 'şAr', consonant: 'şAr' },
];

/** Every suffix that may follow a word that sounds like this at its end. */
export function suffixesAfter(sound: string): readonly string[] {
  const start = endingOf(sound);
  const endsInVowel = (start & ENDS_IN_VOWEL) !== 0;
  return SHAPES.map(({ vowel, consonant }) => {
    let harmony = start & HARMONY;
    let written = '';
    for (const letter of endsInVowel ? vowel : consonant) {
      if (letter === 'A') {
        const isFront = harmony % 2 === 1;
        written += isFront ? 'e' : 'a';
        harmony = isFront ? 1 : 0;
      } else if (letter === 'I') written += 'ıiuü'[harmony]!;
      else if (letter === 'D') {
        const isHard =
          written === '' ? (start & ENDS_VOICELESS) !== 0 : /[fstkçşhp]$/u.test(written);
        written += isHard ? 't' : 'd';
      } else written += letter;
    }
    return written;
  });
}

/** All suffixes whatever the harmony: what looks like one of them is meant as a suffix. */
export const ALL_SUFFIXES: ReadonlySet<string> = new Set(
  ['a', 'e', 'ı', 'i', 'o', 'ö', 'u', 'ü'].flatMap((vowel) =>
    ['', 'k', 'r'].flatMap((end) => suffixesAfter(`b${vowel}${end}`)),
  ),
);

/** The suffix of the same shape as the written one, in the harmony that the sound asks for. */
export function mendSuffix(suffix: string, sound: string): string | undefined {
  const shape = (text: string): string =>
    text
      .replaceAll(/[ae]/gu, 'A')
      .replaceAll(/[ıiuü]/gu, 'I')
      .replaceAll(/[dt]/g, 'D')
      .replace(/^[yns](?=[AI])/, '');
  const fitting = suffixesAfter(sound);
  // a suffix with its own buffer letter first: -nin for -in after a vowel
  return (
    fitting.find((one) => shape(one) === shape(suffix)) ??
    fitting.find((one) => shape(one).replace(/^I/, '') === shape(suffix).replace(/^I/, ''))
  );
}
