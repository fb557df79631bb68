import { foldTurkishWord } from './grade-form.ts';
import { endingOf } from './phonology.ts';
import { stemVariants } from './stem-variants.ts';
import { isSuffixChain } from './suffix-chain.ts';

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

/**
 * Whether a form of a verb may be its noun in -mA, with the endings of nouns (raporlamayı of raporla), rather than
 * one that says or asks for something (raporlanır, raporlamaz, raporlamak).
 */
export function isVerbalNoun(form: string): boolean {
  const seen = foldTurkishWord(form).folded;
  for (const { index } of seen.matchAll(/m[ae]/g)) {
    const end = index + 2;
    if (isSuffixChain(seen.slice(end), 'stem', endingOf(seen.slice(0, end)))) return true;
  }
  return false;
}
