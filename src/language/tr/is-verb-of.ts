import { foldTurkishWord } from './grade-form.ts';
import { stemVariants } from './stem-variants.ts';

/**
 * The suffix that makes verbs of nouns, with what may follow it: voices, tense, person (`rapor-la-nır`,
 * `indeks-le-necek`; Göksel and Kerslake, Turkish: A Comprehensive Grammar, 7.2.2.1). Loans may break its
 * harmony (`mail-le`). Not before r, where it would be the plural.
 */
const VERBAL = /^l[ae](?:$|[^r])/;

/** Whether `form` is one of the verb that -lA makes of a noun. Forms of the noun itself are not asked about. */
export function isVerbOf(noun: string, form: string): boolean {
  const seen = foldTurkishWord(form).folded;
  return stemVariants(foldTurkishWord(noun).folded, false).some(
    ({ text, before }) =>
      before === 'anything' && seen.startsWith(text) && VERBAL.test(seen.slice(text.length)),
  );
}
