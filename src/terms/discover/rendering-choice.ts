import type { CountedBitext, CountedSide } from './count-bitext.ts';
import type { DiscoveredTerm, PhrasePlace } from './find-terms.ts';

/** The part of a term that tells its usual rendering. */
export type RenderingChoice = Pick<DiscoveredTerm, 'rendering' | 'rendered' | 'renderingCount'>;

/** Part of the term's segments that must hold the rendering for it to be the usual one. */
const MIN_SHARE = 0.5;

/** One place shows nothing usual. */
const MIN_RENDERED = 2;

/** Least Dice coefficient of term and rendering: below, the rendering mostly stands for something else. */
const MIN_DICE = 0.35;

/**
 * A longer rendering replaces the shorter one inside it when it has this part of its places.
 * Compounds are asked for less, since some of their places hold deviants with some of the same words.
 */
const EXTENSION_SHARE = 0.8;
const COMPOUND_EXTENSION_SHARE = 0.5;

/**
 * Every word of a term must be explained by its rendering, and the other way round, with this
 * probability (IBM Model 1). It keeps neighbours that recur beside the term out of the rendering;
 * at .3 rare compounds go, at .05 phrases of a sentence that recurs come in.
 */
const MIN_LINK = 0.15;

/** What may be the usual rendering of a term, before the links of words are asked. */
export interface PossibleRenderings {
  /** Phrases of the inspected side: the usual rendering is one of them, if there is any. */
  readonly phrases: readonly number[];
  /** `undefined` when no phrase is usual. */
  choose(): RenderingChoice | undefined;
}

/** A phrase beside a term. */
interface Companion {
  readonly phrase: number;
  readonly place: PhrasePlace;
  readonly together: number;
}

/** A function that finds what may be the usual rendering of a term; `undefined` when nothing may. */
export function buildRenderingChoice(
  bitext: CountedBitext,
): (
  term: PhrasePlace,
  segments: readonly number[],
  count: number,
) => PossibleRenderings | undefined {
  const { inspected, weights } = bitext;
  const totals = countSegments(inspected, weights);
  // cleared after every term by walking `met`: no allocation of the size of the corpus per term
  const together = new Int32Array(inspected.phrases.size);
  const seenIn = new Int32Array(inspected.phrases.size).fill(-1);
  // where a phrase was met first: a segment, and which of its phrases
  const segmentOf = new Int32Array(inspected.phrases.size);
  const useOf = new Int32Array(inspected.phrases.size);

  /** The phrases of the segments that count, which may be as long as `maxLength` words, in the order in which they come up. */
  const listCompanions = (
    segments: readonly number[],
    least: number,
    maxLength: number,
  ): readonly Companion[] => {
    const met: number[] = [];
    for (const segment of segments) {
      if (weights[segment] === 0) continue;
      const phrases = inspected.phrases.phrasesOf(segment);
      for (let at = 0; at < phrases.length; at++) {
        const phrase = phrases[at]!;
        if (seenIn[phrase] === segment) continue;
        seenIn[phrase] = segment;
        if (together[phrase]! === 0) {
          met.push(phrase);
          segmentOf[phrase] = segment;
          useOf[phrase] = at;
        }
        together[phrase]!++;
      }
    }
    const companions: Companion[] = [];
    for (const phrase of met) {
      if (together[phrase]! >= least) {
        const segment = segmentOf[phrase]!;
        const use = inspected.phrases.usesOf(segment)[useOf[phrase]!]!;
        const place = { segment, use };
        if (use.length <= maxLength)
          companions.push({ phrase, place, together: together[phrase]! });
      }
      together[phrase] = 0;
      seenIn[phrase] = -1;
    }
    return companions;
  };

  return (term, segments, count) => {
    const least = Math.max(MIN_RENDERED, MIN_SHARE * count);
    const share = term.use.length > 1 ? COMPOUND_EXTENSION_SHARE : EXTENSION_SHARE;
    // no longer rendering is met less often than this part of the least
    const fewest = Math.max(MIN_RENDERED, share * least);
    const companions = listCompanions(segments, fewest, term.use.length + 1);
    const dice = (one: Companion): number => (2 * one.together) / (count + totals[one.phrase]!);
    let found: Companion | undefined;
    for (const one of companions) {
      if (one.together < least) continue;
      const lead = found === undefined ? 1 : dice(one) - dice(found);
      if (lead > 0 || (lead === 0 && isLonger(one.place, found!.place))) found = one;
    }
    if (found === undefined || dice(found) < MIN_DICE) return undefined;
    const best = found;
    const needed = share * best.together;
    const isMore = (one: Companion, than: Companion): boolean =>
      isLonger(one.place, than.place) ||
      (one.place.use.length === than.place.use.length && one.together > than.together);
    const longer = companions.filter(
      (one) =>
        one.together >= needed &&
        isMore(one, best) &&
        containsWords(inspected, one.place, best.place),
    );
    return {
      phrases: [best, ...longer].map(({ phrase }) => phrase),
      choose() {
        let grown = best;
        for (const one of longer)
          if (isMore(one, grown) && isExplained(bitext, term, one.place)) grown = one;
        if (grown === best && !isExplained(bitext, term, best.place)) return undefined;
        return {
          rendering: grown.place,
          rendered: grown.together,
          renderingCount: totals[grown.phrase]!,
        };
      },
    };
  };
}

function countSegments(side: CountedSide, weights: Uint8Array): Int32Array {
  const totals = new Int32Array(side.phrases.size);
  const seenIn = new Int32Array(side.phrases.size).fill(-1);
  side.texts.forEach((_, segment) => {
    for (const phrase of side.phrases.phrasesOf(segment)) {
      if (seenIn[phrase] === segment) continue;
      seenIn[phrase] = segment;
      totals[phrase]! += weights[segment]!;
    }
  });
  return totals;
}

function isLonger(place: PhrasePlace, than: PhrasePlace): boolean {
  return place.use.length > than.use.length;
}

/** Whether one phrase holds the words of another, one after the other. */
function containsWords(side: CountedSide, longer: PhrasePlace, shorter: PhrasePlace): boolean {
  const ours = wordsOf(side, longer);
  const theirs = wordsOf(side, shorter);
  return ours.some((_, from) => theirs.every((word, at) => word === ours[from + at]));
}

/** The words of a phrase, whatever their endings. */
export function wordsOf(side: CountedSide, { segment, use }: PhrasePlace): readonly number[] {
  const forms = side.texts[segment]!.words.subarray(use.start, use.start + use.length);
  return Array.from(forms, (form) => side.wordOf[form]!);
}

/** The words of a phrase that carry meaning. */
export function contentWordsOf(
  side: CountedSide,
  { segment, use }: PhrasePlace,
): readonly number[] {
  const forms = side.texts[segment]!.words.subarray(use.start, use.start + use.length);
  return [...forms].filter((form) => side.weak[form] === 0).map((form) => side.wordOf[form]!);
}

function isExplained(bitext: CountedBitext, term: PhrasePlace, rendering: PhrasePlace): boolean {
  const { trusted, inspected, links } = bitext;
  const ours = contentWordsOf(trusted, term);
  const theirs = contentWordsOf(inspected, rendering);
  const total = (words: readonly number[], probability: (word: number) => number): number =>
    words.reduce((sum, word) => sum + probability(word), 0);
  return (
    ours.every((a) => total(theirs, (b) => links.translate(a, b)) >= MIN_LINK) &&
    theirs.every((b) => total(ours, (a) => links.back(a, b)) >= MIN_LINK)
  );
}
