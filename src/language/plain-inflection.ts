import type { Inflection } from './inflection.ts';
import { splitApostrophe } from './split-apostrophe.ts';

/** How much of a word its stem key keeps when nothing is known of the language: see `stem` below. */
const STEM_LENGTH = 6;

/**
 * Inflection for languages without a folder: a form must equal the citation form, or begin with it
 * and add no more than three letters. Honest about it: `confidence` is `low`.
 */
export function plainInflection(lower: (text: string) => string): Inflection {
  const compileWord: Inflection['compileWord'] = (citation, role) => {
    const wanted = lower(citation);
    return {
      beginnings: [wanted],
      grade({ folded }) {
        if (folded === wanted) return 'exact';
        if (role === 'modifier') return undefined;
        const bare = splitApostrophe(folded)?.stem ?? folded;
        if (bare === wanted) return 'inflected';
        const isLonger = wanted.length >= 4 && bare.startsWith(wanted);
        return isLonger && bare.length - wanted.length <= 3 ? 'inflected' : undefined;
      },
    };
  };
  const foldWord: Inflection['foldWord'] = (text) => ({ text, folded: lower(text) });
  return {
    confidence: 'low',
    gradeForm: (citation, form, role) => compileWord(citation, role).grade(foldWord(form)),
    foldWord,
    compileWord,
    // six letters tell most European words apart and drop most endings
    stem: (word) => lower(splitApostrophe(word)?.stem ?? word).slice(0, STEM_LENGTH),
  };
}
