import type { Metadata } from './note.ts';
import type { Unit } from './unit.ts';

/** What a document was extracted from, kept so that a translation can be put into it (XLIFF 2.1, 4.2.2.3). */
export interface Skeleton {
  /** Where it stands; absent when it stands here. */
  readonly href?: string;
  /** The original itself, as the extractor wrote it. */
  readonly text?: string;
}

/** One file's translatable content. */
export interface Document {
  readonly type: 'document';
  /** The id of the file element, unique in its XLIFF. */
  readonly id: string;
  /** The name of the original the content was extracted from; absent when there is none. */
  readonly original?: string;
  readonly sourceLocale: string;
  /** Absent while nobody said what it will be translated to. */
  readonly targetLocale?: string;
  readonly skeleton?: Skeleton;
  /** Facts about the whole document. */
  readonly metadata?: readonly Metadata[];
  readonly units: readonly Unit[];
}
