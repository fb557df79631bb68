import type { Check } from './check.ts';
import { termsAbsent } from './terms-absent.ts';
import { termsDeprecated } from './terms-deprecated.ts';
import { termsInconsistent } from './terms-inconsistent.ts';

/** All checks, in the order of their names. */
export const CHECKS: readonly Check[] = [termsAbsent, termsDeprecated, termsInconsistent];
