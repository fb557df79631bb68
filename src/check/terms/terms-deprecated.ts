import type { Finding } from '../../model/finding.ts';
import { buildRecogniser, type TermMention } from '../../terms/recognise/build-recogniser.ts';
import type { Check, CheckContext } from '../check.ts';
import { compareTerms, type TermComparison, type TermComparisons } from './compare-terms.ts';
import { expectedRenderings } from './expected-renderings.ts';
import { fingerprint } from '../fingerprint.ts';
import { TERMS_DEPRECATED_EXAMPLES } from './terms-deprecated-examples.ts';
import { toPlace } from '../to-place.ts';

/** With the concept on the trusted side there is no doubt; without it the word may mean something else. */
const CONFIDENCE = { sameConcept: 1, alone: 0.7 };

/** A term that the termbase rules out stands on the inspected side. */
export const termsDeprecated: Check = {
  name: 'terms-deprecated',
  rules: ['terms/deprecated'],
  summary: 'A deprecated term stands in the inspected text, in whatever inflected form.',
  examples: TERMS_DEPRECATED_EXAMPLES,
  *run(context) {
    const terms = compareTerms(context);
    if (terms === undefined) return;
    const entries = [...terms.termsOf.values()].flat();
    const deprecated = entries.filter(({ term }) => term.status === 'deprecated');
    if (deprecated.length === 0) return;
    // most segments hold none of them, and need not be looked through for all the others
    const { findAll } = buildRecogniser(deprecated, terms.inspectedLanguage);
    for (const comparison of terms.comparisons)
      if (findAll(comparison.inspectedText).length > 0)
        yield* findDeprecated(comparison, terms, context);
  },
};

function* findDeprecated(
  comparison: TermComparison,
  terms: TermComparisons,
  context: CheckContext,
): Iterable<Finding> {
  const { trusted } = comparison;
  const longest = comparison.findLongest();
  for (const mention of longest) {
    if (mention.term.status !== 'deprecated') continue;
    const others = longest.filter(
      (other) => other.span[0] === mention.span[0] && other.span[1] === mention.span[1],
    );
    // another concept may use the same word by right
    if (others.some(({ term }) => term.status !== 'deprecated')) continue;
    const use = trusted.find(({ concept }) => concept === mention.concept);
    const isRivalMeant = others.some(
      (other) => other !== mention && trusted.some(({ concept }) => concept === other.concept),
    );
    if (use === undefined && isRivalMeant) continue;
    yield toFinding(mention, use, comparison, terms, context);
  }
}

function toFinding(
  mention: TermMention,
  use: TermMention | undefined,
  { pair, inspected }: TermComparison,
  { termsOf }: TermComparisons,
  { inspect }: CheckContext,
): Finding {
  const { form: found, span, concept, grade } = mention;
  const expected = expectedRenderings(termsOf.get(concept) ?? []);
  const term = use?.term.text ?? mention.term.text;
  const wanted = expected.map((text) => `“${text}”`).join(' or ');
  const instead = expected.length === 0 ? '' : `; expected ${wanted}`;
  return {
    rule: 'terms/deprecated',
    severity: grade === 'derived' ? 'info' : 'error',
    place: toPlace(pair, inspect, inspected, span),
    message: `“${found}” is a deprecated term${use === undefined ? '' : ` for “${term}”`}${instead}`,
    fingerprint: fingerprint({ rule: 'terms/deprecated', term, found, text: inspected.text, span }),
    term,
    expected,
    confidence: use === undefined ? CONFIDENCE.alone : CONFIDENCE.sameConcept,
    concept,
    found,
  };
}
