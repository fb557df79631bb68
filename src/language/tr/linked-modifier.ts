import { isVowel } from './phonology.ts';
import { foldTurkishWord } from './grade-form.ts';
import { stemVariants } from './stem-variants.ts';

/**
 * What ties a noun to the head after it: its own possessive (`birleştirme işlemesi iletisi`), the
 * genitive (`işlemenin iletisi`) or both (Göksel and Kerslake, Turkish: A Comprehensive Grammar, 10.2).
 * A plural would make it another noun.
 */
const LINK = /^(?:s?[ıiuü])?(?:n?[ıiuü]n)?$/;

/** Whether `form` is a modifier in the form it takes when its compound is opened up. */
export function isLinkedModifier(citation: string, form: string): boolean {
  const seen = foldTurkishWord(form).folded.replace("'", '');
  return stemVariants(foldTurkishWord(citation).folded, false).some(({ text, before }) => {
    if (!seen.startsWith(text) || seen === text) return false;
    const suffixes = seen.slice(text.length);
    return (before === 'anything' || isVowel(suffixes[0])) && LINK.test(suffixes);
  });
}
