import { type CountedBitext, KEPT } from './count-bitext.ts';
import type { PhraseUse } from './list-phrases.ts';
import { MIN_COUNT, MIN_NAME_COUNT } from './least-counts.ts';
import { buildRenderingChoice, type PossibleRenderings } from './rendering-choice.ts';
import { selectPhrases } from './select-phrases.ts';

/** A phrase of one side, by one of the places where it stands. */
export interface PhrasePlace {
  readonly segment: number;
  readonly use: PhraseUse;
}

/** A term of the trusted side and how the bitext usually renders it. */
export interface DiscoveredTerm {
  /** Its first place on the trusted side. */
  readonly place: PhrasePlace;
  /** Whether it is a name: capitals wherever it stands, also amid words without. */
  readonly isName: boolean;
  /** The segments that hold it, repetitions included, in order. */
  readonly segments: readonly number[];
  /** How many of them count. */
  readonly count: number;
  /** The usual rendering, by its first place. */
  readonly rendering: PhrasePlace;
  /** How many counting segments hold term and rendering. */
  readonly rendered: number;
  /** How many counting segments hold the rendering, with the term or without. */
  readonly renderingCount: number;
}

/** A term is dropped when a longer one holds it in this part of its segments: `book`, `address book`. */
const MOSTLY_INSIDE = 0.9;

/**
 * The recurring phrases of the trusted side that have a usual rendering, in order of their first place.
 *
 * @param isAsked segments whose terms, and departures from them, are wanted; absent: all. Other terms may be
 *   missing, see {@link selectPhrases}, and all of them when no asked segment can depart from any: the links of
 *   words, which cost the most, are then not asked for.
 */
export function findTerms(
  bitext: CountedBitext,
  isAsked?: (segment: number) => boolean,
): readonly DiscoveredTerm[] {
  const findPossible = buildRenderingChoice(bitext);
  const possible: PossibleTerm[] = [];
  const isSelected = isAsked && selectPhrases(bitext, isAsked);
  for (const candidate of listCandidates(bitext, isSelected)) {
    const { place, isName, segments } = candidate;
    let count = 0;
    for (const segment of segments) count += bitext.weights[segment]!;
    if (place === undefined) continue;
    if (count < (isName && place.use.length > 1 ? MIN_NAME_COUNT : MIN_COUNT)) continue;
    const renderings = findPossible(place, segments, count);
    if (renderings !== undefined) possible.push({ place, isName, segments, count, renderings });
  }
  if (isAsked !== undefined && !possible.some((term) => mayDepart(bitext, term, isAsked)))
    return [];
  const terms = possible.flatMap(({ renderings, ...term }): readonly DiscoveredTerm[] => {
    const choice = renderings.choose();
    return choice === undefined ? [] : [{ ...term, ...choice }];
  });
  return withoutParts(bitext, terms);
}

type PossibleTerm = Pick<DiscoveredTerm, 'place' | 'isName' | 'segments' | 'count'> & {
  readonly renderings: PossibleRenderings;
};

/** Whether an asked segment lacks what may be the usual rendering: where all that may be is there, the usual one is too. */
function mayDepart(
  { inspected }: CountedBitext,
  { segments, renderings }: PossibleTerm,
  isAsked: (segment: number) => boolean,
): boolean {
  return segments.some((segment) => {
    if (!isAsked(segment) || inspected.texts[segment]!.words.length === 0) return false;
    const present = inspected.phrases.phrasesOf(segment);
    return renderings.phrases.some((phrase) => !present.includes(phrase));
  });
}

interface TermCandidate {
  readonly segments: number[];
  place: PhrasePlace | undefined;
  isName: boolean;
  /** Whether one place shows that its capitals are not those of a title. */
  isAmidSmall: boolean;
}

/** Every phrase of the trusted side with the segments where it was translated rather than kept. */
function listCandidates(
  bitext: CountedBitext,
  isSelected: Uint8Array | undefined,
): readonly TermCandidate[] {
  const { trusted, kept } = bitext;
  // most phrases stand in one place only, and need no list
  const counts = new Int32Array(trusted.phrases.size);
  trusted.texts.forEach((_, segment) => {
    for (const phrase of trusted.phrases.phrasesOf(segment)) counts[phrase]!++;
  });
  const byPhrase = new Map<number, TermCandidate>();
  counts.forEach((count, phrase) => {
    if (count < MIN_NAME_COUNT || isSelected?.[phrase] === 0) return;
    byPhrase.set(phrase, { segments: [], place: undefined, isName: true, isAmidSmall: false });
  });
  trusted.texts.forEach(({ words, capitals }, segment) => {
    if (!trusted.phrases.phrasesOf(segment).some((phrase) => byPhrase.has(phrase))) return;
    const small = words.length - sum(capitals, 0, words.length);
    for (const use of trusted.phrases.usesOf(segment)) {
      const end = use.start + use.length;
      const candidate = byPhrase.get(use.phrase);
      if (candidate === undefined) continue;
      if (kept[segment]!.subarray(use.start, end).includes(KEPT)) continue;
      candidate.place ??= { segment, use };
      if (sum(capitals, use.start, end) < use.length) candidate.isName = false;
      // most words around it are small: these capitals are its own
      if (2 * small > words.length) candidate.isAmidSmall = true;
      if (candidate.segments.at(-1) !== segment) candidate.segments.push(segment);
    }
  });
  const candidates = [...byPhrase.values()];
  for (const candidate of candidates) candidate.isName &&= candidate.isAmidSmall;
  return candidates;
}

function sum(marks: Uint8Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += marks[at]!;
  return total;
}

/**
 * Leaves out the terms that hardly ever stand outside one longer term, and the longer terms that are
 * rendered like a shorter one inside them (`the valve` where `the` is not known as a function word).
 */
function withoutParts(
  { trusted }: CountedBitext,
  terms: readonly DiscoveredTerm[],
): readonly DiscoveredTerm[] {
  const byPhrase = new Map(terms.map((term) => [term.place.use.phrase, term]));
  const dropped = new Set<DiscoveredTerm>();
  for (const longer of terms) {
    const { start, length } = longer.place.use;
    for (const use of trusted.phrases.usesOf(longer.place.segment)) {
      if (use.length >= length || use.start < start) continue;
      if (use.start + use.length > start + length) continue;
      const shorter = byPhrase.get(use.phrase);
      if (shorter === undefined) continue;
      if (longer.count >= MOSTLY_INSIDE * shorter.count) dropped.add(shorter);
      else if (longer.rendering.use.phrase === shorter.rendering.use.phrase) dropped.add(longer);
    }
  }
  return terms.filter((term) => !dropped.has(term));
}
