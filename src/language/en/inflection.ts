import type { Inflection } from '../inflection.ts';
import { splitApostrophe } from '../split-apostrophe.ts';

const lower = (text: string): string => text.toLocaleLowerCase('en');

/** English nouns and regular verbs: plural, possessive, -ed and -ing. */
export const englishInflection: Inflection = {
  confidence: 'high',
  gradeForm(citation, form, role) {
    const wanted = lower(citation);
    const seen = lower(form);
    if (seen === wanted) return 'exact';
    const bare = splitApostrophe(seen)?.stem ?? seen;
    if (bare === wanted) return 'inflected';
    if (role === 'modifier') return undefined;
    return stem(bare) === stem(wanted) ? 'inflected' : undefined;
  },
  stem: (word) => stem(lower(splitApostrophe(word)?.stem ?? word)),
};

/** Takes regular endings off; a stem of fewer than three letters is never left. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return word.slice(0, -3) + 'y';
  if (word.length > 4 && /(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}
