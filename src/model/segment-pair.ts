import type { Content } from './content.ts';
import type { SegmentState } from './unit.ts';

/** One translated segment as checks, memories and exports see it, whatever format it came from. */
export interface SegmentPair {
  readonly path: string;
  /** Id of the unit, unique in its document only. */
  readonly unit: string;
  /** Absent when the format has no segments below its units. */
  readonly segment?: string;
  /** The only segment of its unit, and no white space beside it: the name of the unit is enough. */
  readonly isWhole?: true;
  /** What tells the message from others of the same source, such as `msgctxt` of PO. */
  readonly context?: string;
  /**
   * The document the pair came from, where the file it was read from says so; of an XLIFF with several
   * `file` elements the id of all but the first, so that a second one renames nothing.
   */
  readonly document?: string;
  readonly source: Content;
  readonly target: Content;
  readonly state?: SegmentState;
  /** The file has no target here; `target` is `[]`. */
  readonly isUntranslated?: true;
  /** Remarks of the unit in which people accept findings (`kosut-ignore RULE: reason`). */
  readonly remarks?: readonly string[];
  /** The most characters (code points) the target may have; absent: no limit. */
  readonly maxLength?: number;
  /** How sure the aligner was that both sides belong together, 0 to 1; absent when people made the pair. */
  readonly confidence?: number;
  /** Where each side begins in its file: line and column from 1; absent when the reader kept none. */
  readonly at?: {
    readonly source: readonly [line: number, column: number];
    readonly target: readonly [line: number, column: number];
  };
}
