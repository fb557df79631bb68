import type { Content } from '../../../model/content.ts';
import type { Metadata, Note } from '../../../model/note.ts';
import type { SegmentState } from '../../../model/unit.ts';

/** A candidate translation to stand beside a segment (XLIFF 2.1, 5.1; XLIFF 1.2, `alt-trans`). */
export interface MatchEdit {
  /** A match of this id is replaced; absent: the match is added. */
  readonly id?: string;
  readonly source: Content;
  readonly target: Content;
  /** How alike the sources are, whole percent (`similarity`; `match-quality` in 1.2). */
  readonly similarity?: number;
  /** How good the translation is, whole percent (`matchQuality`; 1.2 has no word for it). */
  readonly quality?: number;
  /** The memory or engine it came from. */
  readonly origin?: string;
}

/** What is to become of one segment of a file; what is absent stays. */
export interface SegmentEdit {
  /** Id of the document; may be left out where only one has the unit. */
  readonly file?: string;
  readonly unit: string;
  /** May be left out where the unit has one segment. */
  readonly segment?: string;
  /** Its codes are those of the unit, by kind and id. */
  readonly target?: Content;
  readonly state?: SegmentState;
  /** XLIFF 2.1, 4.3.1.32; `null` takes it away. Needs a `state`, here or in the file, not `initial`. */
  readonly subState?: string | null;
  readonly matches?: readonly MatchEdit[];
  /** Notes to add; one with a `segment` speaks of the segment of the edit, another of the unit. */
  readonly notes?: readonly Note[];
  /**
   * Groups of metadata, of the segment of the edit where they have a `segment`, else of the unit. A
   * group of the same category there is replaced.
   */
  readonly metadata?: readonly Metadata[];
}

/** An edit of one unit with its number in the list of edits. */
export interface NumberedEdit {
  readonly number: number;
  readonly edit: SegmentEdit;
}

/** An edit that was not made, and why. */
export interface RejectedEdit {
  /** Position in the list of edits, from 0. */
  readonly edit: number;
  readonly reason: string;
}

/** A stretch of the file and what stands there instead. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the edits of one unit come to. */
export interface UnitEdit {
  readonly patches: readonly Patch[];
  readonly rejected: readonly RejectedEdit[];
}
