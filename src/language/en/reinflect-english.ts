import type { Reinflected, ReinflectRequest } from '../reinflect.ts';
import { IRREGULAR_PLURALS } from './irregular-forms.ts';

const POSSESSIVE = /(['\u2019\u02BC])s?$/;

/** See {@link Inflection.reinflect}: plural and possessive; of verbs nothing. */
export function reinflectEnglish({ from, form, to }: ReinflectRequest): Reinflected {
  const seen = form.toLocaleLowerCase('en');
  // nothing tells a plural from a word in -s
  if (from === undefined) return /s$|['\u2019\u02BC]/.test(seen) ? [] : [to.citation];
  const wanted = from.citation.toLocaleLowerCase('en');
  if (seen === wanted) return [to.citation];
  const apostrophe = POSSESSIVE.exec(form)?.[1];
  const bare = seen.replace(POSSESSIVE, '');
  const isSingular = bare === wanted;
  if (!isSingular && !pluralsOf(wanted).includes(bare)) return [];
  const words = isSingular ? [to.citation] : pluralsOf(to.citation);
  if (apostrophe === undefined) return words;
  return words.map(
    (word) => word + (!isSingular && word.endsWith('s') ? apostrophe : `${apostrophe}s`),
  );
}

/** Frequent nouns in -o that take -es; the others take -s, or both. */
const PLURAL_IN_OES: ReadonlySet<string> = new Set(['hero', 'potato', 'tomato', 'echo', 'torpedo']);

/** The plurals that a noun may have; none for what looks like a plural. */
function pluralsOf(noun: string): readonly string[] {
  const lower = noun.toLocaleLowerCase('en');
  const irregular = [...IRREGULAR_PLURALS].filter(([, base]) => base === lower);
  if (irregular.length > 0)
    return irregular.map(([plural]) => {
      let at = 0;
      while (at < lower.length && lower[at] === plural[at]) at++;
      return noun.slice(0, at) + plural.slice(at);
    });
  if (IRREGULAR_PLURALS.has(lower) || /[^suia]s$/.test(lower)) return [];
  if (/[^aeiou]y$/.test(lower)) return [`${noun.slice(0, -1)}ies`];
  if (/(?:[sxz]|ch|sh)$/.test(lower) || PLURAL_IN_OES.has(lower)) return [`${noun}es`];
  return [`${noun}s`];
}
