import { flattenContent } from '../../model/content/flatten-content.ts';
import type { MappedText } from '../../model/positions/mapped-text.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { findLanguage } from '../../language/find-language.ts';
import type { Language } from '../../language/language.ts';
import { buildRecogniser, type TermMention } from '../../terms/recognise/build-recogniser.ts';
import type { TermEntry } from '../../terms/recognise/compile-terms.ts';
import { maskCode } from '../../terms/recognise/mask-code.ts';
import { selectTerms } from '../../terms/recognise/select-terms.ts';
import type { CheckContext } from '../check.ts';

/** The terms of one segment on both sides, looked for when asked. */
export interface TermComparison {
  readonly pair: SegmentPair;
  /** The text of the trusted side with code masked. */
  readonly trustedText: string;
  readonly inspected: MappedText;
  /** The text of the inspected side with code masked. */
  readonly inspectedText: string;
  /** Mentions on the trusted side, the longest ones only; looked for when asked. */
  readonly trusted: readonly TermMention[];
  /** Mentions on the inspected side, those inside longer ones too. */
  findAll(): readonly TermMention[];
  /** Mentions on the inspected side outside code, the longest ones only. */
  findLongest(): readonly TermMention[];
}

/** What the checks of terms share: who is trusted, what may be written, and every segment's mentions. */
export interface TermComparisons {
  readonly trustedLanguage: Language;
  readonly inspectedLanguage: Language;
  /** The terms of the inspected side by concept, in the order of the termbase. */
  readonly termsOf: ReadonlyMap<string, readonly TermEntry[]>;
  readonly comparisons: Iterable<TermComparison>;
  /** Those of some segments. */
  compare(pairs: readonly SegmentPair[]): Iterable<TermComparison>;
}

/** Finds the terms of both sides in every segment; `undefined` without a termbase. */
export function compareTerms(context: CheckContext): TermComparisons | undefined {
  const { termbase, inspect, sourceLocale, targetLocale } = context;
  if (termbase === undefined) return undefined;
  const [trustedLocale, inspectedLocale] =
    inspect === 'target' ? [sourceLocale, targetLocale] : [targetLocale, sourceLocale];
  const trustedLanguage = findLanguage(trustedLocale);
  const inspectedLanguage = findLanguage(inspectedLocale);
  const entries = selectTerms(termbase, inspectedLocale);
  const trusted = buildRecogniser(selectTerms(termbase, trustedLocale), trustedLanguage);
  const inspected = buildRecogniser(entries, inspectedLanguage);

  function* compare(pairs: readonly SegmentPair[]): Iterable<TermComparison> {
    for (const pair of pairs) {
      const text = flattenContent(inspect === 'target' ? pair.target : pair.source);
      const other = flattenContent(inspect === 'target' ? pair.source : pair.target);
      // a side without words has no terms to lack
      if (text.text.trim() === '' || other.text.trim() === '') continue;
      let trustedText: string | undefined;
      let inspectedText: string | undefined;
      let mentions: readonly TermMention[] | undefined;
      yield {
        pair,
        get trustedText() {
          return (trustedText ??= maskCode(other.text));
        },
        inspected: text,
        get inspectedText() {
          return (inspectedText ??= maskCode(text.text));
        },
        get trusted() {
          return (mentions ??= trusted.find(this.trustedText));
        },
        findAll: () => inspected.findAll(text.text),
        findLongest() {
          return inspected.find(this.inspectedText);
        },
      };
    }
  }
  return {
    trustedLanguage,
    inspectedLanguage,
    termsOf: byConcept(entries),
    comparisons: { [Symbol.iterator]: () => compare(context.pairs)[Symbol.iterator]() },
    compare,
  };
}

function byConcept(entries: readonly TermEntry[]): ReadonlyMap<string, readonly TermEntry[]> {
  const groups = new Map<string, TermEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.concept);
    if (group === undefined) groups.set(entry.concept, [entry]);
    else group.push(entry);
  }
  return groups;
}
