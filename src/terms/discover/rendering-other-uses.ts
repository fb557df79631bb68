import type { CountedSide } from './count-bitext.ts';
import type { DiscoveredTerm } from './find-terms.ts';
import type { RenderingEvidence } from './rendering-evidence.ts';

/**
 * Whether a word of a text is made of the last word of a usual rendering: see {@link RenderingEvidence.made}.
 *
 * @param head number of that last word, whatever its ending
 * @param at which word of the segment
 */
export function findMade(
  { language, bases, forms, wordOf, texts }: CountedSide,
  head: number,
  segment: number,
  at: number,
): RenderingEvidence['made'] {
  const { words, breaks } = texts[segment]!;
  const { inflection } = language;
  if (wordOf[words[at]!] === head) return undefined;
  const [noun, form] = [bases[head]!, forms[words[at]!]!];
  if (inflection.isVerbOf?.(noun, form) === true)
    return inflection.isVerbalNoun?.(form) === true ? undefined : 'verb';
  // at an end it may be a noun of its own (görevli)
  const isBeforeWord = breaks[at + 1] === 0;
  return isBeforeWord && inflection.gradeForm(noun, form, 'head') === 'derived'
    ? 'attribute'
    : undefined;
}

/** A function that tells where a term of one word is a verb by the words around it, though it mostly is none. */
export function buildVerbPlaceTest(
  trusted: CountedSide,
  { place, segments }: DiscoveredTerm,
): (segment: number) => boolean {
  const { isVerbBetween } = trusted.language.inflection;
  const { phrase, length } = place.use;
  if (isVerbBetween === undefined || length > 1) return () => false;
  const isVerbIn = (segment: number): boolean => {
    const { words, breaks } = trusted.texts[segment]!;
    const wordAt = (at: number, after: number): string =>
      at >= 0 && at < words.length && breaks[after] === 0 ? trusted.forms[words[at]!]! : '';
    return trusted.phrases
      .usesOf(segment)
      .filter((use) => use.phrase === phrase)
      .every(({ start }) => isVerbBetween(wordAt(start - 1, start), wordAt(start + 1, start + 1)));
  };
  // one look at all places, and only when one of them is a verb
  let isMostlyVerb: boolean | undefined;
  return (segment) =>
    isVerbIn(segment) &&
    !(isMostlyVerb ??= 2 * segments.filter(isVerbIn).length >= segments.length);
}
