import type { Inflection } from '../inflection.ts';
import { compileTurkishWord, foldTurkishWord } from './grade-form.ts';
import { isSameVerb } from './is-same-verb.ts';
import { isVerbalNoun, isVerbOf } from './is-verb-of.ts';
import { isLinkedModifier } from './linked-modifier.ts';
import { reinflectTurkish } from './noun/reinflect-turkish.ts';
import { stemTurkish } from './stem-turkish.ts';

/** Turkish inflection without a lexicon: an automaton of suffixes anchored on the citation form. */
export const turkishInflection: Inflection = {
  confidence: 'high',
  gradeForm: (citation, form, role) =>
    compileTurkishWord(citation, role).grade(foldTurkishWord(form)),
  foldWord: foldTurkishWord,
  compileWord: compileTurkishWord,
  isLinkedModifier,
  isVerbOf,
  isVerbalNoun,
  isSameVerb,
  stem: stemTurkish,
  reinflect: reinflectTurkish,
  articles: new Set(['bir']),
};
