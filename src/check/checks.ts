import { brackets } from './brackets.ts';
import { capitals } from './capitals.ts';
import type { Check } from './check.ts';
import { inlineCodes } from './inline-codes.ts';
import { lengths } from './lengths.ts';
import { numbers } from './numbers.ts';
import { placeholders } from './placeholders.ts';
import { punctuation } from './punctuation.ts';
import { quotes } from './quotes.ts';
import { repeatedWords } from './repeated-words.ts';
import { segmentsInconsistent } from './segments-inconsistent.ts';
import { spaces } from './spaces.ts';
import { spelling } from './spelling.ts';
import { states } from './states.ts';
import { targets } from './targets.ts';
import { termsAbsent } from './terms-absent.ts';
import { termsAcronym } from './terms-acronym.ts';
import { termsDeprecated } from './terms-deprecated.ts';
import { termsForbiddenSource } from './terms-forbidden-source.ts';
import { termsInconsistent } from './terms-inconsistent.ts';
import { termsName } from './terms-name.ts';
import { termsWritten } from './terms-written.ts';
import { turkishApostrophe } from './turkish-apostrophe.ts';
import { turkishCasing } from './turkish-casing.ts';
import { turkishNumbers } from './turkish-numbers.ts';
import { turkishSeparateWords } from './turkish-separate-words.ts';
import { units } from './units.ts';
import { urls } from './urls.ts';

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
