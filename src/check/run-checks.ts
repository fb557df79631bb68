import type { Finding } from '../model/finding.ts';
import { arrangeFindings } from './arrange-findings.ts';
import type { Check, CheckContext } from './check.ts';
import { collectFindings } from './collect-findings.ts';

/** Runs checks over a bitext; the findings come in the order of {@link arrangeFindings}. */
export function runChecks(checks: readonly Check[], context: CheckContext): readonly Finding[] {
  return arrangeFindings(collectFindings(checks, context), context.pairs);
}
