import type { SegmentPair } from '../../../model/segment-pair.ts';

/** What goes to each file of a form, in the order of its suffixes; `''` is nothing. */
export type Pieces = readonly (string | Uint8Array)[];

/** A pair on its way out. */
export interface OutgoingPair {
  readonly pair: SegmentPair;
  /** Its number among all that were read, from 1: the same whichever shard writes it. */
  readonly number: number;
  /** The sources before and after it, where they are to be written (plain TMX only). */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Writes pairs in one form, to one or more files at once. */
export interface CorpusWriter {
  readonly head: () => Pieces;
  readonly pair: (outgoing: OutgoingPair) => Pieces;
  readonly tail: () => Pieces;
}
