import { learnLinks, type Links } from '../../align/lexicon/learn-links.ts';
import { joinTokens, type NumberedTokens } from '../../align/lexicon/numbered-tokens.ts';
import { findLanguage } from '../../language/find-language.ts';
import type { Language } from '../../language/language.ts';
import type { Side } from '../../model/finding.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { ReadDigest, Tables } from '../digest.ts';
import { findBases, type FormBases, groupForms, type Paradigms } from './discover-paradigms.ts';
import { listPhrases, type PhraseTable } from './list-phrases.ts';
import { createPairNumbers } from './pair-numbers.ts';
import { listWords, type NumberedSide, numberWords } from './list-words.ts';

/** One side of a bitext, ready to be counted. */
export interface CountedSide extends NumberedSide, Paradigms {
  readonly language: Language;
  readonly phrases: PhraseTable;
  /** By form: 1 for function words and single letters. */
  readonly weak: Uint8Array;
}

/** A bitext, ready for the search of terms on its trusted side and renderings on the other. */
export interface CountedBitext {
  readonly trusted: CountedSide;
  readonly inspected: CountedSide;
  /**
   * 1 for a segment that counts, 0 for one that repeats an earlier one save for numbers and
   * signs, or has no words on one side.
   */
  readonly weights: Uint8Array;
  /**
   * By segment and word of the trusted side: {@link KEPT} when the word was left as it is though it
   * is mostly translated, such as code; {@link KEPT_ALWAYS} when it mostly is, such as a loan; else 0.
   */
  readonly kept: readonly Uint8Array[];
  /** From words of the trusted side to words of the inspected one; learned when it is first asked for. */
  readonly links: Links;
}

/** Left as it is though mostly translated: see `kept` above. */
export const KEPT = 1;
const KEPT_ALWAYS = 2;

/** What the search for terms must be told. */
export interface DiscoveryOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The side whose renderings are judged; the other one is trusted. */
  readonly inspect: 'source' | 'target';
}

/** Longest phrase looked at on either side; longer ones are sentences of a UI rather than terms. */
const MAX_WORDS = 4;

/**
 * A word that stands unchanged on the other side in more than this part of its segments is
 * translated by itself (a name, a loan); below, the unchanged places are code.
 */
const MOSTLY_KEPT = 0.5;

/**
 * Words that met so seldom, for how often each stands, that √(p(t|s)·p(s|t)) stays below: they are not looked
 * at. The weakest link that anybody asks for is {@link MIN_LINK} of a phrase of several words.
 */
const LEAST_LINK = 0.02;

/**
 * Counts a bitext: words, phrases, repetitions, word translations. Linear in its length.
 *
 * @param order the numbers of the pairs in the order in which the segments are counted
 * @param read digests of just these pairs
 * @param tables what an earlier run knew of a bitext that was much the same; the answer does not hang on it
 */
export function countBitext(
  pairs: readonly SegmentPair[],
  order: readonly number[],
  { sourceLocale, targetLocale, inspect }: DiscoveryOptions,
  read: ReadDigest<SegmentPair>,
  tables?: Tables,
): CountedBitext {
  const count = (side: Side): CountedSide => {
    const locale = side === 'source' ? sourceLocale : targetLocale;
    const language = findLanguage(locale);
    const parts = read({
      name: `words ${side} ${locale}`,
      make: (some) =>
        listWords(
          some.map((pair) => pair[side]),
          language,
        ),
    });
    const contents = pairs.map((pair) => pair[side]);
    const numbered = numberWords(contents, parts, order);
    const name = `bases ${side} ${locale}`;
    const bases = findBases(numbered.forms, language.inflection, tables?.find<FormBases>(name));
    tables?.keep(name, bases);
    return countSide(numbered, bases, language, side === inspect);
  };
  const trusted = count(inspect === 'target' ? 'source' : 'target');
  const inspected = count(inspect);
  const weights = weighSegments(trusted, inspected);
  let links: Links | undefined;
  return {
    trusted,
    inspected,
    weights,
    kept: findKept(trusted, inspected, weights),
    get links() {
      // the texts of a survey are sorted: sums of floating-point numbers hang on their order
      return (links ??= learnLinks(joinWords(trusted, weights), joinWords(inspected, weights), {
        least: LEAST_LINK,
      }));
    },
  };
}

/** The words of the segments that count. */
function joinWords({ texts, wordOf, bases }: CountedSide, weights: Uint8Array): NumberedTokens {
  const lists = texts.filter((_, at) => weights[at] === 1).map(({ words }) => words);
  return joinTokens(lists, bases.length, (form) => wordOf[form]!);
}

function countSide(
  numbered: NumberedSide,
  bases: FormBases,
  language: Language,
  isExact: boolean,
): CountedSide {
  const counts = new Int32Array(numbered.forms.length);
  for (const text of numbered.texts) for (const form of text.words) counts[form]!++;
  const paradigms = groupForms(bases, counts);
  const weak = Uint8Array.from(numbered.forms, (form) =>
    form.length < 2 || language.stopWords.has(form) ? 1 : 0,
  );
  let phrases: PhraseTable | undefined;
  return {
    ...numbered,
    ...paradigms,
    language,
    weak,
    // who asks for single words only does not need them
    get phrases() {
      return (phrases ??= listPhrases(numbered.texts, {
        maxWords: MAX_WORDS,
        headOf: (form) => paradigms.wordOf[form]!,
        // a rendering is its citation form: other endings on its inner words make another rendering
        modifierOf: isExact ? (form) => form : (form) => paradigms.wordOf[form]!,
        isWeak: (form) => weak[form] === 1,
      }));
    },
  };
}

function weighSegments(trusted: CountedSide, inspected: CountedSide): Uint8Array {
  // the beginnings of texts, each as the one before it and a word more; 0 is "nothing yet"
  const beginnings = createPairNumbers(countWords(trusted) + countWords(inspected));
  // forms of the inspected side come behind the words of the trusted one, so that it is plain where it begins
  const shift = trusted.bases.length;
  const seen = new Set<number>();
  return Uint8Array.from(trusted.texts, (text, at) => {
    const others = inspected.texts[at]!.words;
    // a segment without words on one side shows nothing of how terms are rendered
    if (text.words.length === 0 || others.length === 0) return 0;
    let key = 0;
    for (const form of text.words) key = beginnings.numberOf(key, trusted.wordOf[form]!) + 1;
    for (const form of others) key = beginnings.numberOf(key, shift + form) + 1;
    if (seen.has(key)) return 0;
    seen.add(key);
    return 1;
  });
}

function countWords({ texts }: CountedSide): number {
  return texts.reduce((sum, { words }) => sum + words.length, 0);
}

/** Marks the words that stand on the inspected side as they are. */
function findKept(
  trusted: CountedSide,
  inspected: CountedSide,
  weights: Uint8Array,
): readonly Uint8Array[] {
  const twinOf = new Map(trusted.forms.map((form, id) => [form, id]));
  // a name or a piece of code may carry a suffix after an apostrophe
  const bareOf = Int32Array.from(inspected.forms, (form) => {
    const bare = inspected.language.splitApostrophe(form)?.stem;
    return twinOf.get(form) ?? (bare === undefined ? -1 : (twinOf.get(bare) ?? -1));
  });
  const met = new Int32Array(trusted.bases.length);
  const keptCount = new Int32Array(trusted.bases.length);
  const all = new Uint8Array(countWords(trusted));
  let from = 0;
  const kept = trusted.texts.map((text, at) => {
    const others = new Set<number>();
    for (const form of inspected.texts[at]!.words) others.add(bareOf[form]!);
    const marks = all.subarray(from, (from += text.words.length));
    text.words.forEach((form, word) => {
      marks[word] = others.has(form) ? KEPT : 0;
      met[trusted.wordOf[form]!]! += weights[at]!;
      keptCount[trusted.wordOf[form]!]! += weights[at]! * marks[word]!;
    });
    return marks;
  });
  trusted.texts.forEach((text, at) => {
    text.words.forEach((form, word) => {
      const base = trusted.wordOf[form]!;
      const isAlways = keptCount[base]! > MOSTLY_KEPT * met[base]!;
      if (isAlways && kept[at]![word] === KEPT) kept[at]![word] = KEPT_ALWAYS;
    });
  });
  return kept;
}
