import type { Inflection } from './inflection.ts';
import { splitApostrophe } from './split-apostrophe.ts';

/** How much of a word its stem key keeps when nothing is known of the language: see `stem` below. */
const STEM_LENGTH = 6;

/**
 * Inflection for languages without a folder: a form must equal the citation form, or begin with it
 * and add no more than three letters. Honest about it: `confidence` is `low`.
 */
export function plainInflection(lower: (text: string) => string): Inflection {
  return {
    confidence: 'low',
    gradeForm(citation, form, role) {
      const wanted = lower(citation);
      const seen = lower(form);
      if (seen === wanted) return 'exact';
      if (role === 'modifier') return undefined;
      const bare = splitApostrophe(seen)?.stem ?? seen;
      if (bare === wanted) return 'inflected';
      const isLonger = wanted.length >= 4 && bare.startsWith(wanted);
      return isLonger && bare.length - wanted.length <= 3 ? 'inflected' : undefined;
    },
    // six letters tell most European words apart and drop most endings
    stem: (word) => lower(splitApostrophe(word)?.stem ?? word).slice(0, STEM_LENGTH),
  };
}
