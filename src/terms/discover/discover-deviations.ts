import type { CountedBitext } from './count-bitext.ts';
import type { PhraseUse } from './list-phrases.ts';
import type { DiscoveredTerm, PhrasePlace } from './find-terms.ts';
import { findCandidate, profileTerm, type RenderingCandidate } from './rendering-candidates.ts';
import { buildExplanations } from './rendering-explanations.ts';

/** A place where a term is present, its usual rendering is not, and other words stand for it. */
export interface Deviation extends RenderingCandidate {
  readonly term: DiscoveredTerm;
  readonly segment: number;
}

/**
 * Finds the places that may depart from the usual rendering of a term, in the order of the terms.
 *
 * @param isAsked segments to answer for; absent: all. An answer hangs on the others too, and is the same
 *   whether or not they are asked about.
 */
export function findDeviations(
  bitext: CountedBitext,
  terms: readonly DiscoveredTerm[],
  isAsked: (segment: number) => boolean = () => true,
): readonly Deviation[] {
  if (terms.length === 0) return [];
  const { inspected, weights } = bitext;
  const isPresent = (segment: number, phrase: number): boolean =>
    inspected.phrases.phrasesOf(segment).includes(phrase);
  const coversOf = buildCovers(bitext, terms, isPresent);
  const explanations = buildExplanations(bitext, isAsked);
  const recurring = new Int32Array(inspected.bases.length);
  const deviations: Deviation[] = [];
  for (const term of terms) {
    if (!term.segments.some(isAsked)) continue;
    const isVerbOfUsual = buildVerbTest(bitext, term);
    const segments = term.segments.filter(
      (segment) =>
        inspected.texts[segment]!.words.length > 0 &&
        !isPresent(segment, term.rendering.use.phrase) &&
        !isCovered(bitext, term, segment, coversOf(segment).terms) &&
        !isVerbOfUsual(segment),
    );
    for (const segment of segments)
      for (const word of explanations.wordsOf(segment)) recurring[word]! += weights[segment]!;
    const profile = profileTerm(bitext, term);
    for (const segment of segments) {
      if (!isAsked(segment)) continue;
      const { taken } = coversOf(segment);
      const found = findCandidate(bitext, profile, segment, explanations, recurring, taken);
      if (found !== undefined) deviations.push({ term, segment, ...found });
    }
    for (const segment of segments)
      for (const word of explanations.wordsOf(segment)) recurring[word] = 0;
  }
  return deviations;
}

/**
 * Whether a segment holds another form of the verb that a usual rendering is or ends in (seçmek for seç): the
 * sides differ in part of speech, not in words.
 */
function buildVerbTest(
  { inspected }: CountedBitext,
  { rendering }: DiscoveredTerm,
): (segment: number) => boolean {
  const { isSameVerb } = inspected.language.inflection;
  if (isSameVerb === undefined) return () => false;
  const formsOf = ({ segment, use }: PhrasePlace): Int32Array =>
    inspected.texts[segment]!.words.subarray(use.start, use.start + use.length);
  const usual = formsOf(rendering);
  const head = inspected.bases[inspected.wordOf[usual.at(-1)!]!]!;
  const known = new Map<number, boolean>();
  const isOfHead = (form: number): boolean => {
    let isSame = known.get(form);
    if (isSame === undefined) known.set(form, (isSame = isSameVerb(head, inspected.forms[form]!)));
    return isSame;
  };
  return (segment) =>
    inspected.phrases.usesOf(segment).some((use) => {
      if (use.length !== usual.length) return false;
      const forms = formsOf({ segment, use });
      for (let at = 0; at < forms.length - 1; at++) if (forms[at] !== usual[at]) return false;
      return isOfHead(forms.at(-1)!);
    });
}

/** The terms of several words that have their usual rendering in a segment. */
interface Covers {
  readonly terms: readonly PhraseUse[];
  /** By word of the inspected side: 1 when it belongs to such a rendering; absent: none does. */
  readonly taken?: Uint8Array;
}

/** Finds them segment by segment, when they are first asked for. */
function buildCovers(
  { trusted, inspected }: CountedBitext,
  terms: readonly DiscoveredTerm[],
  isPresent: (segment: number, phrase: number) => boolean,
): (segment: number) => Covers {
  const byPhrase = new Map(terms.map((term) => [term.place.use.phrase, term]));
  const known: Covers[] = [];
  const find = (segment: number): Covers => {
    const uses = trusted.phrases.usesOf(segment);
    const renderings = new Set<number>();
    const covering = uses.filter(({ phrase, length }) => {
      const rendering = length > 1 ? byPhrase.get(phrase)?.rendering.use : undefined;
      if (rendering === undefined || !isPresent(segment, rendering.phrase)) return false;
      if (rendering.length > 1) renderings.add(rendering.phrase);
      return true;
    });
    if (renderings.size === 0) return covering.length === 0 ? NO_COVERS : { terms: covering };
    const taken = new Uint8Array(inspected.texts[segment]!.words.length);
    for (const use of inspected.phrases.usesOf(segment))
      if (renderings.has(use.phrase)) taken.fill(1, use.start, use.start + use.length);
    return { terms: covering, taken };
  };
  return (segment) => (known[segment] ??= find(segment));
}

/** Most segments have none, and share this. */
const NO_COVERS: Covers = { terms: [] };

/**
 * Whether each place of the term in a segment is accounted for: inside a longer term that is rendered
 * as usual, or left as it is.
 */
function isCovered(
  { trusted, kept }: CountedBitext,
  { place }: DiscoveredTerm,
  segment: number,
  covers: readonly PhraseUse[],
): boolean {
  return trusted.phrases.usesOf(segment).every((use) => {
    const end = use.start + use.length;
    if (use.phrase !== place.use.phrase) return true;
    if (!kept[segment]!.subarray(use.start, end).includes(0)) return true;
    return covers.some(
      ({ start, length }) => length > use.length && start <= use.start && start + length >= end,
    );
  });
}
