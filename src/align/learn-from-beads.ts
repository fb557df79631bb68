import type { Bead } from '../model/bead.ts';
import { LEARNED_LEAST } from './lexicon/find-links.ts';
import { learnLexicon } from './lexicon/learn-lexicon.ts';
import type { LengthPair } from './search/length-model.ts';
import type { Lexicon, TokenPair } from './lexicon/lexicon.ts';
import type { PreparedDocument } from './prepare-document.ts';
import type { Side } from './side.ts';

/** A document and how it was aligned. */
export interface AlignedDocument {
  readonly document: PreparedDocument;
  readonly beads: readonly Bead[];
}

/** Beads less sure than this teach nothing: they are wrong about half the time (measured). */
export const TEACHING_CONFIDENCE: number = 0.3;

/**
 * Taken off expected counts: words that met once prove nothing by having been aligned once. At 0 the
 * first alignment, right or wrong, confirms itself a little; between .6 and 1 it hardly matters.
 */
const DISCOUNT = 0.6;

/** The words of all documents together, from their surer beads. */
export function learnFromBeads(aligned: readonly AlignedDocument[]): Lexicon {
  return learnFromLessons(aligned.flatMap(toLessons));
}

/** The words of the surer beads of one document: what it can teach. */
export function toLessons({ document, beads }: AlignedDocument): readonly TokenPair[] {
  return beads
    .filter(({ confidence }) => confidence >= TEACHING_CONFIDENCE)
    .map(({ source, target }) => ({
      source: keysOf(document.source, source),
      target: keysOf(document.target, target),
    }));
}

/** A lexicon from the lessons of any number of documents, in the order given. */
export function learnFromLessons(lessons: readonly TokenPair[]): Lexicon {
  return learnLexicon(lessons, { discount: DISCOUNT, least: LEARNED_LEAST });
}

/** The lengths of the surer beads that have sentences on both sides. */
export function lengthsOfBeads(
  { source, target }: PreparedDocument,
  beads: readonly Bead[],
): readonly LengthPair[] {
  const pairs: LengthPair[] = [];
  for (const bead of beads) {
    const pair = {
      source: source.lengths[bead.source[1]]! - source.lengths[bead.source[0]]!,
      target: target.lengths[bead.target[1]]! - target.lengths[bead.target[0]]!,
    };
    if (bead.confidence >= TEACHING_CONFIDENCE && pair.source > 0 && pair.target > 0)
      pairs.push(pair);
  }
  return pairs;
}

/** Each word once: what stands twice in a sentence proves no more, and costs twice as much. */
function keysOf(side: Side, [start, end]: readonly [number, number]): readonly string[] {
  const units = new Set(side.tokens.subarray(side.start[start]!, side.start[end]!));
  return Array.from(units, (unit) => side.units[unit]!.key);
}
