import type { Finding } from '../model/finding.ts';
import { type DeviantRendering, listDeviants } from '../terms/discover-deviants.ts';
import { surveyRenderings } from '../terms/discover-survey.ts';
import type { Check } from './check.ts';
import { fingerprint } from './fingerprint.ts';
import { TERMS_INCONSISTENT_EXAMPLES } from './terms-inconsistent-examples.ts';
import { toPlace } from './to-place.ts';

/** A term is mostly rendered in one way, and here in another; the bitext itself shows which is usual. */
export const termsInconsistent: Check = {
  name: 'terms-inconsistent',
  scope: 'bitext',
  rules: ['terms/inconsistent'],
  summary:
    'A recurring term of the trusted side is rendered in another way than in the rest of the bitext; ' +
    'no termbase is needed.',
  examples: TERMS_INCONSISTENT_EXAMPLES,
  *run(context) {
    const survey = context.survey?.() ?? surveyRenderings(context.pairs, context);
    for (const deviant of listDeviants(survey)) {
      yield toFinding(deviant, context.inspect);
    }
  },
};

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
