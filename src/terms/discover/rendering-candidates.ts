import type { CountedBitext } from './count-bitext.ts';
import type { DiscoveredTerm } from './find-terms.ts';
import { nearWords } from './near-words.ts';
import { buildVerbPlaceTest, findMade } from './rendering-other-uses.ts';
import { contentWordsOf, wordsOf } from './rendering-choice.ts';
import type { RenderingEvidence } from './rendering-evidence.ts';
import type { Explanations, TermLinks } from './rendering-explanations.ts';

/** Words of a segment that may stand for a term, with what speaks for it. */
export interface RenderingCandidate {
  readonly start: number;
  readonly length: number;
  readonly evidence: RenderingEvidence;
}

/** What the search needs to know of one term, the same for all its segments. */
export interface TermProfile {
  readonly term: DiscoveredTerm;
  /** The content words of the term. */
  readonly words: readonly number[];
  /** The usual rendering: its words whatever the ending, and its forms. */
  readonly usual: readonly number[];
  readonly usualForms: readonly number[];
  /** The usual rendering is the term itself, left as it is. */
  readonly isKept: boolean;
  /** See {@link RenderingEvidence.isVerbHere}. */
  readonly isVerbHere: (segment: number) => boolean;
}

/** Looks the words of a term and of its usual rendering up. */
export function profileTerm(bitext: CountedBitext, term: DiscoveredTerm): TermProfile {
  const { segment, use } = term.rendering;
  const usual = wordsOf(bitext.inspected, term.rendering);
  const own = wordsOf(bitext.trusted, term.place);
  return {
    term,
    words: contentWordsOf(bitext.trusted, term.place),
    usual,
    usualForms: [
      ...bitext.inspected.texts[segment]!.words.subarray(use.start, use.start + use.length),
    ],
    isKept:
      usual.length === own.length &&
      usual.every((word, at) => bitext.inspected.bases[word] === bitext.trusted.bases[own[at]!]),
    isVerbHere: buildVerbPlaceTest(bitext.trusted, term),
  };
}

/**
 * How the hints of one word add up when the words of a segment compete for a term; the sum is 1.
 * Only the order inside one segment hangs on it.
 */
const BACK_WEIGHT = 0.5;
const BACK_SHARE_WEIGHT = 0.3;
const DEFICIT_WEIGHT = 0.2;

/** A word of the usual rendering inside another phrase is half of a reason to choose the phrase. */
const KNOWN_WEIGHT = 0.5;

/** Looking like the usual rendering is worth this much beside the hints of the words. */
const NEAR_WEIGHT = 0.5;

/**
 * The words of a segment that most likely stand for the term; `undefined` when nothing speaks for any.
 *
 * @param recurring by word: in how many deviating segments of the term it stands
 * @param taken by word of the text: 1 when a longer term accounts for it; absent: none does
 */
export function findCandidate(
  bitext: CountedBitext,
  profile: TermProfile,
  segment: number,
  explanations: Explanations,
  recurring: Int32Array,
  taken: Uint8Array | undefined,
): RenderingCandidate | undefined {
  const links = explanations.explain(segment, profile.words);
  const isOpened = isOpenedUp(bitext, profile, segment, links.words);
  const untranslated = findUntranslated(bitext, segment);
  let best: { start: number; length: number; seen: WeighedRun } | undefined;
  let bestScore = 0;
  for (const [start, length] of listRuns(bitext, profile, segment, taken)) {
    if (untranslated.subarray(start, start + length).every((mark) => mark === 1)) continue;
    const seen = weighRun(bitext, profile, segment, start, length, links);
    if (isOpened && !seen.isSameWords) continue;
    if (seen.score <= bestScore) continue;
    bestScore = seen.score;
    best = { start, length, seen };
  }
  if (best === undefined) return undefined;
  const { start, length, seen } = best;
  const { term, usual } = profile;
  const word = seen.strongest === undefined ? undefined : links.words[seen.strongest]!;
  const last = start + length - 1;
  const isLonger = length > usual.length;
  return {
    start,
    length,
    evidence: {
      share: term.rendered / term.count,
      count: term.count,
      dice: (2 * term.rendered) / (term.count + term.renderingCount),
      // forms of the same words, other endings inside: the words themselves are beyond doubt
      backShare: seen.isSameWords
        ? 1
        : seen.strongest === undefined
          ? 0
          : links.backShare[seen.strongest]!,
      recurring: word === undefined ? 1 : Math.max(1, recurring[word]!),
      made: isLonger ? undefined : findMade(bitext.inspected, usual.at(-1)!, segment, last),
      isVerbHere: profile.isVerbHere(segment),
      isKept: profile.isKept,
      near: seen.near,
      termWords: profile.words.length,
      hasHead: seen.hasHead,
      isSameWords: seen.isSameWords,
      isName: seen.isName,
    },
  };
}

/** Words that may stand between those of a rendering: one attribute of the head, or two. */
const MOST_INSIDE = 2;

/** Whether the words of a usual rendering are there, but opened up by others (hesabın tam adı for hesap adı). */
function isOpenedUp(
  { inspected }: CountedBitext,
  { usual }: TermProfile,
  segment: number,
  words: readonly number[],
): boolean {
  if (usual.length === 1) return false;
  const { breaks } = inspected.texts[segment]!;
  return words.some((word, start) => {
    if (word !== usual[0]) return false;
    let met = 1;
    for (let at = start + 1; at < words.length && at - start < usual.length + MOST_INSIDE; at++) {
      if (breaks[at] === 1) return false;
      if (words[at] === usual[met]) met++;
      if (met === usual.length) return true;
    }
    return false;
  });
}

/** By word of the inspected side: 1 when the trusted side has it too, as code and names do. */
function findUntranslated({ trusted, inspected }: CountedBitext, segment: number): Uint8Array {
  const theirs = new Set(Array.from(trusted.texts[segment]!.words, (form) => trusted.forms[form]!));
  return Uint8Array.from(inspected.texts[segment]!.words, (form) =>
    theirs.has(inspected.forms[form]!) ? 1 : 0,
  );
}

/** The runs of words to look at: single words, runs as long as the usual rendering, and names. */
function* listRuns(
  { inspected }: CountedBitext,
  { term, usual }: TermProfile,
  segment: number,
  taken: Uint8Array | undefined,
): Generator<readonly [start: number, length: number]> {
  const text = inspected.texts[segment]!;
  const { breaks, capitals } = text;
  const head = usual.at(-1)!;
  for (const { start, length } of inspected.phrases.usesOf(segment)) {
    if (length !== 1 && length !== usual.length) continue;
    if (usual.length > 1 && taken?.subarray(start, start + length).includes(1)) continue;
    const word = inspected.wordOf[text.words[start]!]!;
    // a bare head word is no rendering of its own, and may even be short for the usual one
    if (length === 1 && usual.length > 1 && usual.includes(word)) {
      if (word === head && term.isName && isNamePart(start)) {
        // a name with another number of words: all capitals up to the same head word
        let first = start;
        while (isNamePart(first)) first--;
        yield [first, start - first + 1];
      }
      continue;
    }
    // part of such a name
    const last = inspected.wordOf[text.words[start + length - 1]!]!;
    if (length > 1 && term.isName && last === head && isNamePart(start)) continue;
    yield [start, length];
  }
  function isNamePart(at: number): boolean {
    return (
      at > 0 &&
      breaks[at] === 0 &&
      capitals[at] === 1 &&
      capitals[at - 1] === 1 &&
      taken?.[at - 1] !== 1
    );
  }
}

interface WeighedRun {
  readonly score: number;
  /** Position of the word with the best hints; absent when all are words of the usual rendering. */
  readonly strongest: number | undefined;
  readonly near: number;
  readonly hasHead: boolean;
  readonly isSameWords: boolean;
  readonly isName: boolean;
}

function weighRun(
  { inspected }: CountedBitext,
  { term, usual, usualForms }: TermProfile,
  segment: number,
  start: number,
  length: number,
  links: TermLinks,
): WeighedRun {
  const text = inspected.texts[segment]!;
  const { capitals } = text;
  let strongest: number | undefined;
  let strength = -1;
  let sum = 0;
  let known = 0;
  let isName = term.isName;
  for (let at = start; at < start + length; at++) {
    if (capitals[at] === 0) isName = false;
    if (usual.length > 1 && usual.includes(links.words[at]!)) {
      known++;
      sum += KNOWN_WEIGHT;
      continue;
    }
    const isWeak = inspected.weak[text.words[at]!] === 1;
    const value = isWeak
      ? 0
      : BACK_WEIGHT * links.back[at]! +
        BACK_SHARE_WEIGHT * links.backShare[at]! +
        DEFICIT_WEIGHT * Math.max(0, links.deficit[at]!);
    sum += value;
    if (value > strength) {
      strength = value;
      strongest = at;
    }
  }
  let near = 0;
  const offset = start + length - usual.length;
  for (let place = Math.max(0, start - offset); place < usual.length; place++) {
    const at = offset + place;
    const bases = nearWords(inspected.bases[usual[place]!]!, inspected.bases[links.words[at]!]!);
    // inner words are looked at as they stand: their endings belong to the citation form
    const forms =
      place < usual.length - 1
        ? nearWords(inspected.forms[usualForms[place]!]!, inspected.forms[text.words[at]!]!)
        : 0;
    near += Math.max(bases, forms) / usual.length;
  }
  return {
    score: sum / length + NEAR_WEIGHT * near,
    strongest,
    near,
    hasHead: usual.length > 1 && length > 1 && links.words[start + length - 1] === usual.at(-1),
    isSameWords: known === length && length === usual.length,
    isName,
  };
}
