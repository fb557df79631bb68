import { brackets } from './marks/brackets.ts';
import { capitals } from './marks/capitals.ts';
import type { Check } from './check.ts';
import { inlineCodes } from './values/inline-codes.ts';
import { lengths } from './segments/lengths.ts';
import { numbers } from './values/numbers.ts';
import { placeholders } from './values/placeholders.ts';
import { punctuation } from './marks/punctuation.ts';
import { quotes } from './marks/quotes.ts';
import { repeatedWords } from './words/repeated-words.ts';
import { segmentsInconsistent } from './segments/segments-inconsistent.ts';
import { spaces } from './marks/spaces.ts';
import { spelling } from './words/spelling.ts';
import { states } from './segments/states.ts';
import { targets } from './segments/targets.ts';
import { termsAbsent } from './terms/terms-absent.ts';
import { termsAcronym } from './terms/terms-acronym.ts';
import { termsDeprecated } from './terms/terms-deprecated.ts';
import { termsForbiddenSource } from './terms/terms-forbidden-source.ts';
import { termsInconsistent } from './terms/terms-inconsistent.ts';
import { termsName } from './terms/terms-name.ts';
import { termsWritten } from './terms/terms-written.ts';
import { turkishApostrophe } from './turkish/turkish-apostrophe.ts';
import { turkishCasing } from './turkish/turkish-casing.ts';
import { turkishNumbers } from './turkish/turkish-numbers.ts';
import { turkishSeparateWords } from './turkish/turkish-separate-words.ts';
import { units } from './values/units.ts';
import { urls } from './values/urls.ts';

/** The checks of terms. */
export const TERM_CHECKS: readonly Check[] = [
  termsAbsent,
  termsDeprecated,
  termsForbiddenSource,
  termsInconsistent,
];

/** The checks of the terms of one text alone. */
export const TEXT_CHECKS: readonly Check[] = [termsAcronym, termsName, termsWritten];

/** All checks, in the order of their names. */
export const CHECKS: readonly Check[] = [
  ...[brackets, capitals, inlineCodes, lengths, numbers, placeholders, punctuation, quotes],
  ...[repeatedWords, segmentsInconsistent, spaces, spelling, states, targets],
  ...TERM_CHECKS,
  ...TEXT_CHECKS,
  ...[turkishApostrophe, turkishCasing, turkishNumbers, turkishSeparateWords, units, urls],
];
