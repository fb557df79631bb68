import type { Bead } from '../model/bead.ts';
import type { Run } from '../model/span.ts';
import { alignPass } from './align-pass.ts';
import type { FixedBead } from './align-sentences.ts';
import { learnFromBeads } from './learn-from-beads.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { PreparedDocument } from './prepare-document.ts';
import { pickSentences, type Side } from './side.ts';

/**
 * Translations match most of their sentences. Below this share the sentences that do match, and
 * those that do not, are believed less and less, down to half where none matches.
 */
const USUAL_SHARE = 0.6;
const LEAST_SHARE_TRUST = 0.5;

/** What is left of confidence for each doubt about the texts as a whole: nobody can tell any more. */
const DOUBT_TRUST = 0.5;

/** So many sentences in a row without a partner may be a passage that stands elsewhere. */
const LEAST_PASSAGE = 5;

/** Shorter sentences recur anyway: headings, captions, greetings. */
const LEAST_WORDS = 4;

/** How often what is left over is aligned with what is left over: each time finds one order. */
const MOST_MOVES = 3;

/**
 * The same beads, believed less where the document as a whole speaks against them: sentences
 * without a partner whose partner stands elsewhere in the text, sides that match in small part, a
 * side in the wrong language, the same text twice. The rest, and beads of the user, are untouched.
 */
export function temperConfidence(
  document: PreparedDocument,
  beads: readonly Bead[],
  lexicon?: Lexicon,
): readonly Bead[] {
  const trust = gradeShare(beads) * DOUBT_TRUST ** document.doubts.length;
  const left = listPassages(beads);
  if (trust === 1 && left.source.length + left.target.length === 0) return beads;
  const moved = findMoved(document, beads, left, lexicon);
  const copies = {
    source: countCopies(document.source, left.source),
    target: countCopies(document.target, left.target),
  };
  const fixed = new Set(document.anchors.map(toKey));
  return beads.map((bead) => {
    if (fixed.has(toKey(bead))) return bead;
    const { source, target } = bead;
    let here = 1;
    if (source[0] === source[1]) here = 1 - (moved.target.get(target[0]) ?? 0);
    else if (target[0] === target[1]) here = 1 - (moved.source.get(source[0]) ?? 0);
    const rivals = Math.max(mostIn(copies.source, source), mostIn(copies.target, target));
    return { ...bead, confidence: (bead.confidence * trust * here) / rivals };
  });
}

function gradeShare(beads: readonly Bead[]): number {
  let all = 0;
  let matched = 0;
  for (const { source, target } of beads) {
    const size = source[1] - source[0] + target[1] - target[0];
    all += size;
    if (source[0] < source[1] && target[0] < target[1]) matched += size;
  }
  if (matched >= USUAL_SHARE * all) return 1;
  return LEAST_SHARE_TRUST + (1 - LEAST_SHARE_TRUST) * (matched / all / USUAL_SHARE);
}

/** By sentence: how sure it is, 0 to 1, that its partner is one of those left over on the other side. */
interface Moved {
  readonly source: ReadonlyMap<number, number>;
  readonly target: ReadonlyMap<number, number>;
}

/** Sentences that stand in long runs without a partner. */
interface Passages {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Aligns the passages that found no partner with each other. */
function findMoved(
  document: PreparedDocument,
  beads: readonly Bead[],
  passages: Passages,
  lexicon: Lexicon | undefined,
): Moved {
  let left = passages;
  if (left.source.length === 0 || left.target.length === 0)
    return { source: new Map(), target: new Map() };
  const lexicons = [learnFromBeads([{ document, beads }])];
  if (lexicon !== undefined) lexicons.push(lexicon);
  const source = new Map<number, number>();
  const target = new Map<number, number>();
  for (let move = 0; move < MOST_MOVES; move++) {
    const rest: PreparedDocument = {
      ...document,
      source: pickSentences(document.source, left.source),
      target: pickSentences(document.target, left.target),
      anchors: [],
      regions: [{ source: [0, left.source.length], target: [0, left.target.length] }],
    };
    for (const bead of alignPass(rest, lexicons)) {
      if (bead.source[0] === bead.source[1] || bead.target[0] === bead.target[1]) continue;
      for (let at = bead.source[0]; at < bead.source[1]; at++)
        source.set(left.source[at]!, bead.confidence);
      for (let at = bead.target[0]; at < bead.target[1]; at++)
        target.set(left.target[at]!, bead.confidence);
    }
    const next = {
      source: left.source.filter((sentence) => !source.has(sentence)),
      target: left.target.filter((sentence) => !target.has(sentence)),
    };
    if (next.source.length < LEAST_PASSAGE || next.target.length < LEAST_PASSAGE) break;
    left = next;
  }
  return { source, target };
}

/**
 * How often each sentence stands in the text that a passage without a partner has too: which of them
 * belongs to the other side, nobody can tell.
 */
function countCopies(side: Side, passage: readonly number[]): ReadonlyMap<number, number> {
  const copies = new Map<number, number>();
  if (passage.length === 0) return copies;
  const wordsOf = (sentence: number): string =>
    side.tokens.subarray(side.start[sentence]!, side.start[sentence + 1]!).join(' ');
  const known = new Set(passage.filter((at) => countWords(side, at) >= LEAST_WORDS).map(wordsOf));
  const places = new Map<string, number[]>();
  for (let sentence = 0; sentence < side.count; sentence++) {
    const words = wordsOf(sentence);
    if (!known.has(words)) continue;
    const list = places.get(words);
    if (list === undefined) places.set(words, [sentence]);
    else list.push(sentence);
  }
  for (const list of places.values()) for (const at of list) copies.set(at, list.length);
  return copies;
}

function countWords(side: Side, sentence: number): number {
  return side.start[sentence + 1]! - side.start[sentence]!;
}

function mostIn(copies: ReadonlyMap<number, number>, [start, end]: Run): number {
  let most = 1;
  for (let at = start; at < end; at++) most = Math.max(most, copies.get(at) ?? 1);
  return most;
}

function listPassages(beads: readonly Bead[]): Passages {
  const source: number[] = [];
  const target: number[] = [];
  let first = 0;
  for (let at = 0; at <= beads.length; at++) {
    const bead = beads[at];
    const isGap =
      bead !== undefined &&
      (bead.source[0] === bead.source[1] || bead.target[0] === bead.target[1]);
    if (isGap) continue;
    if (at - first >= LEAST_PASSAGE)
      for (const gap of beads.slice(first, at)) {
        if (gap.source[0] < gap.source[1]) source.push(gap.source[0]);
        else target.push(gap.target[0]);
      }
    first = at + 1;
  }
  return { source, target };
}

function toKey({ source, target }: FixedBead): string {
  return `${source.join('-')}:${target.join('-')}`;
}
