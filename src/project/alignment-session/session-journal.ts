import { createHash } from 'node:crypto';
import type { BeadPatch, BeadState, SessionBead } from './session-bead.ts';
import type { Side } from '../segment/segment-side.ts';
import type { AlignmentPair } from './read-alignment-sides.ts';
import type { SentenceSums } from './carry-over.ts';

/** A line of the journal of an alignment, `.kosut/align/ID.ndjson`. */
export type JournalRecord =
  /** The first line, short: what the list of alignments shows. */
  | { readonly type: 'pair'; readonly version: 1; readonly pair: AlignmentPair }
  /** The second: where the work begins. */
  | { readonly type: 'head'; readonly sums: SentenceSums; readonly beads: readonly PackedBead[] }
  | { readonly type: 'step'; readonly label: string; readonly patch: PackedPatch }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** The alignment was written to this file, which may be written again. */
  | { readonly type: 'saved'; readonly path: string };

/** Id, source start and end, target start and end, confidence, state, 1 when made by a person. */
export type PackedBead = readonly [
  id: number,
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
  confidence: number,
  state: BeadState,
  isManual: 0 | 1,
];

/** A patch with packed beads. */
export interface PackedPatch {
  readonly at: number;
  readonly removed: readonly PackedBead[];
  readonly inserted: readonly PackedBead[];
}

/** A bead in little room; {@link unpackBead} is the way back. */
export function packBead(bead: SessionBead): PackedBead {
  const { id, source, target, confidence, state, isManual } = bead;
  return [id, ...source, ...target, confidence, state, isManual === true ? 1 : 0];
}

/** A bead from a line of the journal; the places of its numbers are those of `packBead`. */
export function unpackBead(packed: PackedBead): SessionBead {
  const [id, sourceStart, sourceEnd, targetStart, targetEnd, confidence, state, isManual] = packed;
  return {
    id,
    source: [sourceStart, sourceEnd],
    target: [targetStart, targetEnd],
    confidence,
    state,
    ...(isManual === 1 && { isManual: true }),
  };
}

/** A change of beads as the journal has it. */
export function packPatch({ at, removed, inserted }: BeadPatch): PackedPatch {
  return { at, removed: removed.map(packBead), inserted: inserted.map(packBead) };
}

/** The opposite of {@link packPatch}. */
export function unpackPatch({ at, removed, inserted }: PackedPatch): BeadPatch {
  return { at, removed: removed.map(unpackBead), inserted: inserted.map(unpackBead) };
}

/** Twelve hex digits of a sentence: two of 100,000 have the same once in 50,000 texts. */
const SUM_DIGITS = 12;

/** Sums of the sentences of both sides. */
export function sumSentences(source: Side, target: Side): SentenceSums {
  const sum = ({ sentences }: Side): readonly string[] =>
    sentences.map(({ text }) =>
      createHash('sha256').update(text).digest('hex').slice(0, SUM_DIGITS),
    );
  return { source: sum(source), target: sum(target) };
}
