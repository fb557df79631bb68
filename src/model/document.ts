import type { Unit } from './unit.ts';

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
  readonly units: readonly Unit[];
}
