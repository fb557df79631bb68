import type { CleanFilter } from './clean-filter.ts';
import { alignmentConfidence } from './filters/alignment-confidence.ts';
import { averageWordLength } from './filters/average-word-length.ts';
import { alphabetRatio } from './filters/alphabet-ratio.ts';
import { boilerplate } from './filters/boilerplate.ts';
import { characterScore } from './filters/character-score.ts';
import { empty } from './filters/empty.ts';
import { encoding } from './filters/encoding.ts';
import { htmlTags } from './filters/html-tags.ts';
import { identical } from './filters/identical.ts';
import { inlineCodes } from './filters/inline-codes.ts';
import { languageId } from './filters/language-id.ts';
import { lengthRatio } from './filters/length-ratio.ts';
import { length } from './filters/length.ts';
import { longWord } from './filters/long-word.ts';
import { nonZeroNumerals } from './filters/non-zero-numerals.ts';
import { personalData } from './filters/personal-data.ts';
import { profanity } from './filters/profanity.ts';
import { repetition } from './filters/repetition.ts';
import { similarity } from './filters/similarity.ts';
import { terminalPunctuation } from './filters/terminal-punctuation.ts';

/** All filters of one pair, in the order in which they judge: a pair is counted by the first that drops it. */
export const CLEAN_FILTERS: readonly CleanFilter[] = [
  empty,
  encoding,
  length,
  lengthRatio,
  longWord,
  averageWordLength,
  alphabetRatio,
  characterScore,
  htmlTags,
  terminalPunctuation,
  identical,
  similarity,
  repetition,
  boilerplate,
  nonZeroNumerals,
  languageId,
  alignmentConfidence,
  inlineCodes,
  profanity,
  personalData,
];
