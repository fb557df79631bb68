import type { Inflection } from '../inflection.ts';
import { gradeTurkishForm } from './grade-form.ts';
import { stemTurkish } from './stem-turkish.ts';

/** Turkish inflection without a lexicon: an automaton of suffixes anchored on the citation form. */
export const turkishInflection: Inflection = {
  confidence: 'high',
  gradeForm: gradeTurkishForm,
  stem: stemTurkish,
  articles: new Set(['bir']),
};
