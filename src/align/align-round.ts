import type { Bead } from '../model/bead.ts';
import { OWN_PASSES } from './align-batch.ts';
import { alignDocument } from './align-document.ts';
import { alignPass } from './align-pass.ts';
import { listLexicons, type AlignInput } from './align-sentences.ts';
import { toLessons } from './learn-from-beads.ts';
import type { Lexicon, TokenPair } from './lexicon/lexicon.ts';
import { prepareDocument, type PreparedDocument } from './prepare-document.ts';

/** What one document of a batch gives in one round. */
export interface AlignedRound {
  /** To be handed in again, which saves reading the texts once more. */
  readonly document: PreparedDocument;
  readonly beads: readonly Bead[];
  /** What it can teach the others. */
  readonly lessons: readonly TokenPair[];
}

/** What the others taught is known from the first pass on: two do for three. */
const LATE_PASSES = 2;

/** Where a document stood after the round before, and what all documents taught in it. */
export interface RoundBefore {
  readonly beads: readonly Bead[];
  readonly learned: Lexicon;
}

/**
 * One round of one document of a batch, for callers that spread the documents over threads: the
 * rounds of {@link alignBatch} one by one, with the same answer. Nothing is kept between rounds but
 * what is handed in.
 *
 * @param before absent in the first round, when the document is aligned on its own
 * @param document of the round before, for the same input; absent: it is prepared again
 * @throws {RangeError} as `alignSentences`
 */
export function alignRound(
  input: AlignInput,
  before?: RoundBefore,
  document: PreparedDocument = prepareDocument(input),
): AlignedRound {
  const known = listLexicons(input);
  const beads =
    before === undefined
      ? alignDocument(document, known, OWN_PASSES)
      : alignPass(document, [...known, before.learned], before.beads);
  return { document, beads, lessons: toLessons({ document, beads }) };
}

/**
 * Aligns a document that took no part in the rounds: with what the others taught, and what it
 * teaches itself.
 */
export function alignLate(input: AlignInput, learned: Lexicon): Omit<AlignedRound, 'lessons'> {
  const document = prepareDocument(input);
  const known = [...listLexicons(input), learned];
  return { document, beads: alignDocument(document, known, LATE_PASSES) };
}

/** What a document can teach that was aligned at another time. The beads must not leave the texts. */
export function recallLessons(input: AlignInput, beads: readonly Bead[]): readonly TokenPair[] {
  return toLessons({ document: prepareDocument(input), beads });
}
