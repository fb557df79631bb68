import { findLanguage } from '../../language/find-language.ts';
import type { Finding } from '../../model/finding.ts';
import { buildRecogniser, type Recogniser } from '../../terms/recognise/build-recogniser.ts';
import { type DeviantRendering, listDeviants } from '../../terms/discover/discover-deviants.ts';
import { type Survey, surveyRenderings } from '../../terms/discover/discover-survey.ts';
import { selectTerms } from '../../terms/recognise/select-terms.ts';
import { buildTwinTest } from './build-twin-test.ts';
import type { Check, CheckContext } from '../check.ts';
import { fingerprint } from '../fingerprint.ts';
import { TERMS_INCONSISTENT_EXAMPLES } from './terms-inconsistent-examples.ts';
import { toPlace } from '../to-place.ts';

/**
 * Of a word that the termbase has, `terms/absent` has judged every place already: what only the habit of the
 * bitext says against one is told as a warning when it is more likely right than not. Terms of several words
 * are rephrased less, and keep the threshold of the survey.
 */
const TERMBASE_CONFIDENCE = 0.5;

/** A term is mostly rendered in one way, and here in another; the bitext itself shows which is usual. */
export const termsInconsistent: Check = {
  name: 'terms-inconsistent',
  scope: 'bitext',
  needsSurvey: true,
  rules: ['terms/inconsistent'],
  summary:
    'A recurring term of the trusted side is rendered in another way than in the rest of the bitext; ' +
    'no termbase is needed.',
  examples: TERMS_INCONSISTENT_EXAMPLES,
  *run(context) {
    const survey = context.survey?.() ?? surveyRenderings(context.pairs, context, context.digests);
    const isWordOfTermbase = buildTermbaseTest(context);
    for (const deviant of listAsked(survey, context)) {
      const { confidence, term } = deviant;
      const isPositive =
        deviant.isPositive && (confidence >= TERMBASE_CONFIDENCE || !isWordOfTermbase(term));
      yield toFinding({ ...deviant, isPositive }, context.inspect);
    }
  },
};

/** The deviants of the segments that are asked about, and of those whose findings may share a fingerprint with them. */
function listAsked(
  survey: Survey,
  { isAsked, inspect }: CheckContext,
): readonly DeviantRendering[] {
  const deviants = listDeviants(survey, isAsked);
  if (isAsked === undefined || deviants.length === 0) return deviants;
  const places = deviants.map(({ text, span }) => ({ text: text.text, span }));
  const isTwin = buildTwinTest(places, inspect);
  return listDeviants(survey, (pair) => isAsked(pair) || isTwin(pair));
}

/** Whether a text is one word, and a term of the termbase on the trusted side in whatever form. */
function buildTermbaseTest(context: CheckContext): (text: string) => boolean {
  const { termbase, inspect, sourceLocale, targetLocale } = context;
  if (termbase === undefined) return () => false;
  const locale = inspect === 'target' ? sourceLocale : targetLocale;
  const language = findLanguage(locale);
  let recogniser: Recogniser | undefined;
  const known = new Map<string, boolean>();
  return (text) => {
    let isKnown = known.get(text);
    if (isKnown === undefined) {
      isKnown =
        language.words(text).length === 1 &&
        // made ready when there is something to ask
        (recogniser ??= buildRecogniser(selectTerms(termbase, locale), language))
          .find(text)
          .some(({ grade }) => grade !== 'derived');
      known.set(text, isKnown);
    }
    return isKnown;
  };
}

function toFinding(deviant: DeviantRendering, side: 'source' | 'target'): Finding {
  const { pair, term, usual, found, text, span, confidence } = deviant;
  return {
    rule: 'terms/inconsistent',
    severity: deviant.isPositive ? 'warning' : 'info',
    place: toPlace(pair, side, text, span),
    message: describe(deviant),
    fingerprint: fingerprint({ rule: 'terms/inconsistent', term, found, text: text.text, span }),
    term,
    expected: [usual],
    confidence,
    found,
    evidence: deviant.evidence,
  };
}

function describe({ term, usual, found, count, rendered, isPositive }: DeviantRendering): string {
  const habit = `“${usual}” (${rendered} of ${count})`;
  return isPositive
    ? `“${term}” is rendered as “${found}” here; it is usually ${habit}`
    : `“${term}” may be omitted or rephrased here (“${found}”?); it is usually ${habit}`;
}
