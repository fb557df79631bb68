import type { Finding } from '../model/finding.ts';
import { digestWhole } from '../terms/digest.ts';
import { type Survey, surveyRenderings } from '../terms/discover/discover-survey.ts';
import type { Check, CheckContext } from './check.ts';

/**
 * What checks find in a bitext, check by check, as `arrangeFindings` wants it; checks share one survey.
 *
 * @param onCheck told of each check before it begins
 */
export function collectFindings(
  checks: readonly Check[],
  context: CheckContext,
  onCheck?: (check: Check) => void,
): readonly Finding[] {
  let survey: Survey | undefined;
  const translated = context.pairs.filter(({ isUntranslated }) => isUntranslated !== true);
  const isNeeded = checks.some(({ needsSurvey }) => needsSurvey === true);
  const digests = context.digests ?? digestWhole(translated);
  const shared: CheckContext = {
    ...context,
    digests,
    ...(isNeeded && {
      survey: () => (survey ??= surveyRenderings(translated, context, digests, context.tables)),
    }),
  };
  return checks.flatMap((check) => {
    onCheck?.(check);
    const pairs = check.seesUntranslated ? context.pairs : translated;
    return [...check.run({ ...shared, pairs })];
  });
}
