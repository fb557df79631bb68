import type { CountedBitext, CountedSide } from './discover-bitext.ts';
import type { DiscoveredTerm, PhrasePlace } from './discover-terms.ts';

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

/** A function that finds the usual rendering of a term; `undefined` when no phrase is usual. */
export function buildRenderingChoice(
  bitext: CountedBitext,
): (term: PhrasePlace, segments: readonly number[], count: number) => RenderingChoice | undefined {
  const { inspected, weights } = bitext;
  const totals = countSegments(inspected, weights);
  // cleared after every term by walking `met`: no allocation of the size of the corpus per term
  const together = new Int32Array(inspected.phrases.size);
  const seenIn = new Int32Array(inspected.phrases.size).fill(-1);
  const places: PhrasePlace[] = new Array<PhrasePlace>(inspected.phrases.size);

  return (term, segments, count) => {
    const met: number[] = [];
    for (const segment of segments) {
      if (weights[segment] === 0) continue;
      for (const use of inspected.phrases.uses[segment]!) {
        if (seenIn[use.phrase] === segment) continue;
        seenIn[use.phrase] = segment;
        if (together[use.phrase]! === 0) {
          met.push(use.phrase);
          places[use.phrase] = { segment, use };
        }
        together[use.phrase]!++;
      }
    }
    const least = Math.max(MIN_RENDERED, MIN_SHARE * count);
    const dice = (phrase: number): number => (2 * together[phrase]!) / (count + totals[phrase]!);
    const maxLength = term.use.length + 1;
    let best: number | undefined;
    for (const phrase of met) {
      if (together[phrase]! < least || places[phrase]!.use.length > maxLength) continue;
      const lead = best === undefined ? 1 : dice(phrase) - dice(best);
      if (lead > 0 || (lead === 0 && isLonger(places[phrase]!, places[best!]!))) best = phrase;
    }
    if (best !== undefined && dice(best) < MIN_DICE) best = undefined;
    if (best !== undefined) {
      const isCompound = term.use.length > 1;
      const needed = (isCompound ? COMPOUND_EXTENSION_SHARE : EXTENSION_SHARE) * together[best]!;
      let grown = best;
      for (const phrase of met) {
        if (together[phrase]! < Math.max(MIN_RENDERED, needed)) continue;
        const place = places[phrase]!;
        const isMore =
          isLonger(place, places[grown]!) ||
          (place.use.length === places[grown]!.use.length && together[phrase]! > together[grown]!);
        if (!isMore || place.use.length > maxLength) continue;
        if (!containsWords(inspected, place, places[best]!)) continue;
        if (isExplained(bitext, term, place)) grown = phrase;
      }
      best = grown !== best || isExplained(bitext, term, places[best]!) ? grown : undefined;
    }
    const choice =
      best === undefined
        ? undefined
        : {
            rendering: places[best]!,
            rendered: together[best]!,
            renderingCount: totals[best]!,
          };
    for (const phrase of met) {
      together[phrase] = 0;
      seenIn[phrase] = -1;
    }
    return choice;
  };
}

function countSegments(side: CountedSide, weights: Uint8Array): Int32Array {
  const totals = new Int32Array(side.phrases.size);
  const seenIn = new Int32Array(side.phrases.size).fill(-1);
  side.phrases.uses.forEach((uses, segment) => {
    for (const { phrase } of uses) {
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
  const { trusted, inspected, lexicon } = bitext;
  const ours = contentWordsOf(trusted, term).map((word) => trusted.bases[word]!);
  const theirs = contentWordsOf(inspected, rendering).map((word) => inspected.bases[word]!);
  const total = (words: readonly string[], probability: (word: string) => number): number =>
    words.reduce((sum, word) => sum + probability(word), 0);
  return (
    ours.every((a) => total(theirs, (b) => lexicon.translate(a, b)) >= MIN_LINK) &&
    theirs.every((b) => total(ours, (a) => lexicon.back(a, b)) >= MIN_LINK)
  );
}
