import type { SentenceRules } from '../sentence-rules.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** English abbreviations and what follows numbers. */
export const ENGLISH_SENTENCES: SentenceRules = {
  neverFinal: list(
    'mr mrs ms dr prof st vs e.g i.e cf gen col lt sgt capt rev hon gov sen rep fig no',
  ),
  mayEnd: list('inc ltd co corp jr sr etc u.s u.k u.n e.u a.m p.m ph.d'),
  continuers: list(''),
  hasDottedOrdinals: false,
  quantityWords: list(''),
  afterOrdinal: list(''),
};
