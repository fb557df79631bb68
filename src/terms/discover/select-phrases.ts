import { type CountedBitext, KEPT } from './count-bitext.ts';
import type { PhraseTable, PhraseUse } from './list-phrases.ts';
import { MIN_COUNT, MIN_NAME_COUNT } from './least-counts.ts';

/**
 * Marks the phrases of the trusted side of which must be known whether they are terms, so that the departures in
 * the asked segments are told as if all were known. What such a departure hangs on:
 *
 * - the terms that stand in the segment, and the longer terms around them in all the segments that hold them,
 *   which account for their places;
 * - of each of these, the longer terms around it anywhere: one that mostly stands inside of such is none;
 * - and the shorter terms inside of it anywhere: one that is rendered like one of them is none.
 */
export function selectPhrases(
  bitext: CountedBitext,
  isAsked: (segment: number) => boolean,
): Uint8Array {
  const { phrases, texts } = bitext.trusted;
  const isOwn = new Uint8Array(phrases.size);
  texts.forEach((_, segment) => {
    if (isAsked(segment)) for (const phrase of phrases.phrasesOf(segment)) isOwn[phrase] = 1;
  });
  const isNeeded = widen(phrases, texts.length, isOwn, (use, own) => isAround(use, own));
  const isRare = markRare(bitext, isNeeded);
  isNeeded.forEach((_, phrase) => (isNeeded[phrase]! &= 1 - isRare[phrase]!));
  return widen(
    phrases,
    texts.length,
    isNeeded,
    (use, needed) => isAround(use, needed) || isAround(needed, use),
  );
}

/** Marks those of some phrases that stand too seldom to be terms, which are most: see {@link MIN_COUNT}. */
function markRare({ trusted, kept }: CountedBitext, isAsked: Uint8Array): Uint8Array {
  const { phrases, texts } = trusted;
  const counts = new Int32Array(phrases.size);
  texts.forEach((_, segment) => {
    for (const phrase of phrases.phrasesOf(segment)) counts[phrase]!++;
  });
  const isRare = Uint8Array.from(counts, (count) => (count < MIN_NAME_COUNT ? 1 : 0));
  texts.forEach((text, segment) => {
    const isOpen = (phrase: number): boolean =>
      isAsked[phrase] === 1 && isRare[phrase] === 0 && counts[phrase]! < MIN_COUNT;
    if (!phrases.phrasesOf(segment).some(isOpen)) return;
    const { capitals } = text;
    for (const { phrase, start, length } of phrases.usesOf(segment)) {
      if (!isOpen(phrase) || kept[segment]!.subarray(start, start + length).includes(KEPT))
        continue;
      // no name
      if (capitals.subarray(start, start + length).includes(0)) isRare[phrase] = 1;
    }
  });
  return isRare;
}

/** Marks more phrases: those that stand beside a marked one in a certain way. */
function widen(
  phrases: PhraseTable,
  size: number,
  isMarked: Uint8Array,
  isWanted: (use: PhraseUse, marked: PhraseUse) => boolean,
): Uint8Array {
  const isWider = isMarked.slice();
  for (let segment = 0; segment < size; segment++) {
    if (!phrases.phrasesOf(segment).some((phrase) => isMarked[phrase] === 1)) continue;
    const uses = phrases.usesOf(segment);
    const marked = uses.filter(({ phrase }) => isMarked[phrase] === 1);
    for (const use of uses)
      if (isWider[use.phrase] === 0 && marked.some((one) => isWanted(use, one)))
        isWider[use.phrase] = 1;
  }
  return isWider;
}

function isAround(one: PhraseUse, other: PhraseUse): boolean {
  const isInside = one.start <= other.start && one.start + one.length >= other.start + other.length;
  return isInside && one.length > other.length;
}
