import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Span } from '../../model/span.ts';
import type { TermMention } from '../../terms/recognise/build-recogniser.ts';
import type { TermEntry } from '../../terms/recognise/compile-terms.ts';
import type { FindReplacement } from '../../terms/discover/find-replacement.ts';
import { findStandIn, type StandIn } from '../../terms/recognise/find-stand-in.ts';
import type { TermComparison, TermComparisons } from './compare-terms.ts';
import { expectedRenderings } from './expected-renderings.ts';
import { isLanguageUse, isVerbForVerb } from './is-language-use.ts';

/** A place where no term of a concept renders a use of it. */
export interface Absence {
  readonly use: TermMention;
  /** What may be written, never empty. */
  readonly expected: readonly string[];
  /**
   * What stands there instead: words that resemble the term (see {@link StandIn}), or `other` words
   * that the rest of the bitext shows to stand for it. Absent when nothing was found.
   */
  readonly found?: StandIn | (Omit<StandIn, 'kind'> & { readonly kind: 'other' });
  /** Whether every word there is known to render another one: the term is left out or rephrased. */
  readonly isOmitted?: true;
  /** Where other terms are rendered, when nothing resembles this one: the rest of the bitext is to be asked. */
  readonly taken?: readonly Span[];
}

/** The absences of one segment, in the order of the uses; `count` hears of every use that asks for a rendering. */
export function* findAbsences(
  comparison: TermComparison,
  terms: TermComparisons,
  count: (concept: string) => void,
): Iterable<Absence> {
  const uses = comparison.trusted.filter((use) => isLanguageUse(use, comparison, terms));
  if (uses.length === 0) return;
  const all = comparison.findAll();
  const seen = new Set<string>();
  for (const use of uses) {
    // homonyms share a span: rendering one of their concepts is enough
    const concepts = uses.filter((other) => isSameSpan(other, use)).map(({ concept }) => concept);
    if (concepts.some((concept) => seen.has(concept))) continue;
    concepts.forEach((concept) => seen.add(concept));
    count(use.concept);
    const wanted = concepts.flatMap((concept) => terms.termsOf.get(concept) ?? []);
    const expected = expectedRenderings(wanted);
    const renderings = all.filter((mention) => concepts.includes(mention.concept));
    // a deprecated term is terms/deprecated's to report
    if (expected.length === 0 || renderings.some(isDeprecated)) continue;
    const right = renderings.filter(({ grade }) => grade !== 'derived');
    const needed = uses.filter(({ concept }) => concept === use.concept).length;
    if (right.length >= needed) continue;
    const derived = renderings.find(({ grade }) => grade === 'derived');
    if (right.length === 0 && derived !== undefined) {
      const found = { span: derived.span, form: derived.form, kind: 'derived' } as const;
      yield { use, expected, found };
      continue;
    }
    const taken: readonly Span[] = all
      .filter(({ concept, grade }) => grade !== 'derived' || !concepts.includes(concept))
      .map(({ span }) => span);
    const standIn = findBestStandIn(comparison, wanted, taken, terms);
    // one rendering is enough for two uses, unless another name stands beside it
    if (right.length > 0 && standIn?.kind !== 'name') continue;
    if (standIn !== undefined) {
      const isVerb =
        standIn.kind === 'word' && isVerbForVerb(use, standIn.form, wanted, comparison, terms);
      const found = isVerb ? ({ ...standIn, kind: 'derived' } as const) : standIn;
      yield { use, expected, found };
    } else {
      yield { use, expected, taken: findRendered(uses, all) };
    }
  }
}

/** Where the uses of a segment are rendered, each once: one more mention of a concept may stand for something else. */
function findRendered(uses: readonly TermMention[], all: readonly TermMention[]): readonly Span[] {
  const left = new Map<string, number>();
  for (const { concept } of uses) left.set(concept, (left.get(concept) ?? 0) + 1);
  const rendered: Span[] = [];
  for (const { concept, span } of all) {
    const more = left.get(concept) ?? 0;
    if (more === 0) continue;
    left.set(concept, more - 1);
    rendered.push(span);
  }
  return rendered;
}

function isSameSpan(one: TermMention, other: TermMention): boolean {
  return one.span[0] === other.span[0] && one.span[1] === other.span[1];
}

function isDeprecated({ term }: TermMention): boolean {
  return term.status === 'deprecated';
}

function findBestStandIn(
  { inspected }: TermComparison,
  wanted: readonly TermEntry[],
  taken: readonly Span[],
  { inspectedLanguage }: TermComparisons,
): StandIn | undefined {
  for (const { term } of wanted) {
    if (term.status === 'deprecated') continue;
    const standIn = findStandIn(inspected.text, term, taken, inspectedLanguage);
    if (standIn !== undefined) return standIn;
  }
  return undefined;
}

/** An absence with what the rest of the bitext says of its place. */
export function withReplacement<T extends Absence>(
  absence: T,
  pair: SegmentPair,
  findReplacement: FindReplacement,
): T {
  const { use, taken } = absence;
  if (taken === undefined) return absence;
  const replacement = findReplacement(pair, use.span, taken);
  if (replacement?.kind === 'none') return { ...absence, isOmitted: true };
  if (replacement?.kind !== 'word') return absence;
  return { ...absence, found: { ...replacement, kind: 'other' } };
}
