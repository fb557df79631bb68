import type { Content } from './content.ts';
import type { Metadata, Note } from './note.ts';
import type { Span } from './span.ts';

/** How far a segment has come (XLIFF 2.1, 4.3.1.31, `state`). */
export type SegmentState = 'initial' | 'translated' | 'reviewed' | 'final';

/** A piece of a unit to translate: one sentence, or the sentences of one bead. */
export interface Segment {
  readonly type: 'segment';
  readonly id: string;
  readonly source: Content;
  /** Absent: not translated. `[]`: translated as nothing. */
  readonly target?: Content;
  readonly state: SegmentState;
}

/** What stands between two segments and is not translated (XLIFF `ignorable`). */
export interface Gap {
  readonly type: 'gap';
  readonly id?: string;
  readonly source: Content;
  readonly target?: Content;
}

/** One extracted item of a document: a paragraph, a heading, a string of a program. */
export interface Unit {
  readonly type: 'unit';
  readonly id: string;
  /** A name from the original document (XLIFF `name`), such as the key of a string. */
  readonly name?: string;
  readonly translate: boolean;
  readonly parts: readonly (Segment | Gap)[];
  readonly notes?: readonly Note[];
  readonly metadata?: readonly Metadata[];
  /** Where the unit stands in the file it was read from; absent when a program made it. */
  readonly span?: Span;
}
