import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { TermMention } from '../terms/build-recogniser.ts';
import type { TermEntry } from '../terms/compile-terms.ts';
import { findStandIn, type StandIn } from '../terms/find-stand-in.ts';
import type { Check, CheckContext } from './check.ts';
import { compareTerms, type TermComparison, type TermComparisons } from './compare-terms.ts';
import { expectedRenderings } from './expected-renderings.ts';
import { fingerprint } from './fingerprint.ts';
import { isLanguageUse } from './is-language-use.ts';
import { TERMS_ABSENT_EXAMPLES } from './terms-absent-examples.ts';
import { toPlace } from './to-place.ts';

/**
 * How often such findings were right on 10,500 segments of program translations with judged places:
 * with a look-alike in the text (87 of 109), with nothing there (334 of 366). Advice (a derived or
 * shortened word) was not judged; it is given less than half. Move them with a new measurement.
 */
const CONFIDENCE = { related: 0.8, nothing: 0.9, advice: 0.3 };

/** A concept's term stands on the trusted side, and nothing that may render it on the other. */
export const termsAbsent: Check = {
  name: 'terms-absent',
  rules: ['terms/absent'],
  summary:
    'A term of the trusted side is rendered by none of the preferred or admitted terms of its concept, ' +
    'in whatever inflected form.',
  examples: TERMS_ABSENT_EXAMPLES,
  *run(context) {
    const terms = compareTerms(context);
    if (terms === undefined) return;
    for (const comparison of terms.comparisons) yield* findAbsent(comparison, terms, context);
  },
};

function* findAbsent(
  comparison: TermComparison,
  terms: TermComparisons,
  context: CheckContext,
): Iterable<Finding> {
  const uses = comparison.trusted.filter((use) => isLanguageUse(use, comparison, terms));
  if (uses.length === 0) return;
  const all = comparison.findAll();
  const seen = new Set<string>();
  for (const use of uses) {
    // homonyms share a span: rendering one of their concepts is enough
    const concepts = uses.filter((other) => isSameSpan(other, use)).map(({ concept }) => concept);
    if (concepts.some((concept) => seen.has(concept))) continue;
    concepts.forEach((concept) => seen.add(concept));
    const wanted = concepts.flatMap((concept) => terms.termsOf.get(concept) ?? []);
    const expected = expectedRenderings(wanted);
    const renderings = all.filter((mention) => concepts.includes(mention.concept));
    // a deprecated term is terms/deprecated's to report
    if (expected.length === 0 || renderings.some(isDeprecated)) continue;
    const right = renderings.filter(({ grade }) => grade !== 'derived');
    const count = uses.filter(({ concept }) => concept === use.concept).length;
    if (right.length >= count) continue;
    const derived = renderings.find(({ grade }) => grade === 'derived');
    const standIn: StandIn | undefined =
      right.length === 0 && derived !== undefined
        ? { span: derived.span, form: derived.form, kind: 'derived' }
        : findBestStandIn(comparison, all, concepts, wanted, terms);
    // one rendering is enough for two uses, unless another name stands beside it
    if (right.length > 0 && standIn?.kind !== 'name') continue;
    yield toFinding(use, expected, standIn, comparison, context);
  }
}

function isSameSpan(one: TermMention, other: TermMention): boolean {
  return one.span[0] === other.span[0] && one.span[1] === other.span[1];
}

function isDeprecated({ term }: TermMention): boolean {
  return term.status === 'deprecated';
}

function findBestStandIn(
  { inspected }: TermComparison,
  all: readonly TermMention[],
  concepts: readonly string[],
  wanted: readonly TermEntry[],
  { inspectedLanguage }: TermComparisons,
): StandIn | undefined {
  const taken: readonly Span[] = all
    .filter(({ concept, grade }) => grade !== 'derived' || !concepts.includes(concept))
    .map(({ span }) => span);
  for (const { term } of wanted) {
    if (term.status === 'deprecated') continue;
    const standIn = findStandIn(inspected.text, term, taken, inspectedLanguage);
    if (standIn !== undefined) return standIn;
  }
  return undefined;
}

function toFinding(
  use: TermMention,
  expected: readonly string[],
  standIn: StandIn | undefined,
  { pair, inspected }: TermComparison,
  { inspect }: CheckContext,
): Finding {
  const term = use.term.text;
  const isAdvice =
    use.grade === 'derived' || standIn?.kind === 'derived' || standIn?.kind === 'shortened';
  const parts = { rule: 'terms/absent', term, text: inspected.text } as const;
  return {
    rule: 'terms/absent',
    severity: isAdvice ? 'info' : 'warning',
    place: toPlace(pair, inspect, inspected, standIn?.span),
    message: describe(term, expected, standIn),
    fingerprint: fingerprint(
      standIn === undefined ? parts : { ...parts, found: standIn.form, span: standIn.span },
    ),
    term,
    expected,
    confidence: isAdvice
      ? CONFIDENCE.advice
      : CONFIDENCE[standIn === undefined ? 'nothing' : 'related'],
    concept: use.concept,
    ...(standIn !== undefined && { found: standIn.form }),
  };
}

function describe(term: string, expected: readonly string[], standIn: StandIn | undefined): string {
  const wanted = `expected ${expected.map((text) => `“${text}”`).join(' or ')}`;
  if (standIn === undefined) return `No rendering of “${term}” found; ${wanted}`;
  switch (standIn.kind) {
    case 'derived':
      return `“${term}” is rendered by the derived word “${standIn.form}”; ${wanted}`;
    case 'shortened':
      return `“${term}” is shortened to “${standIn.form}”; ${wanted}`;
    case 'name':
    case 'word':
      return `“${term}” seems to be rendered by “${standIn.form}”; ${wanted}`;
  }
}
