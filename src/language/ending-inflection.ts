import type { EndingRules } from './ending-classes.ts';
import type { Inflection } from './inflection.ts';
import { plainInflection } from './plain-inflection.ts';
import { splitApostrophe } from './split-apostrophe.ts';

/** Letters that a stem keeps: with two, `Tor` and `Tee` would share one. */
const SHORTEST_STEM = 3;

/**
 * Inflection by classes of endings: two words are forms of one when each is the same stem with an
 * ending of the same class. Modifiers may inflect, as adjectives do. It knows neither gender nor
 * exceptions, so its `confidence` is `low`.
 */
export function endingInflection(
  lower: (text: string) => string,
  { classes, changing = {} }: EndingRules,
): Inflection {
  const letters = new RegExp(`[${Object.keys(changing).join('')}]`, 'g');
  const strip = (word: string): string =>
    letters.source === '[]' ? word : word.replace(letters, (letter) => changing[letter]!);
  const bareOf = (word: string): string => splitApostrophe(word)?.stem ?? word;

  const compileWord: Inflection['compileWord'] = (citation) => {
    const wanted = lower(citation);
    const plain = strip(bareOf(wanted));
    /** All forms of the word, by every class that one of its endings belongs to. */
    const forms = new Set<string>([plain]);
    let shortest = plain;
    for (const endings of classes)
      for (const ending of endings) {
        if (!plain.endsWith(ending)) continue;
        const stem = plain.slice(0, plain.length - ending.length);
        if (stem.length < SHORTEST_STEM) continue;
        if (stem.length < shortest.length) shortest = stem;
        for (const other of endings) forms.add(stem + other);
      }
    return {
      beginnings: [...new Set([shortest, wanted.slice(0, shortest.length)])],
      grade({ folded, root }) {
        if (folded === wanted) return 'exact';
        return forms.has(bareOf(root ?? folded)) ? 'inflected' : undefined;
      },
    };
  };
  const foldWord: Inflection['foldWord'] = (text) => {
    const folded = lower(text);
    const root = strip(folded);
    return { text, folded, ...(root !== folded && { root }) };
  };
  return {
    ...plainInflection(lower),
    gradeForm: (citation, form, role) => compileWord(citation, role).grade(foldWord(form)),
    foldWord,
    compileWord,
  };
}
