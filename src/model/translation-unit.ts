import type { Content } from './content.ts';

/** One entry of a translation memory: a source and its target. */
export interface TranslationUnit {
  readonly type: 'tu';
  readonly id: string;
  readonly source: Content;
  readonly target: Content;
  /** Plain text of the source before it in the document it came from, for context matches. */
  readonly before?: string;
  /** Plain text of the source after it. */
  readonly after?: string;
  /** ISO 8601, UTC; absent when the file it came from does not say. */
  readonly changed?: string;
  /** Who made it. */
  readonly author?: string;
  /** Everything else that is known of it, by name (TMX `prop`), such as `alignment-confidence`. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** Entries for two locales, as plain data; `buildIndex` makes the fast thing over it. */
export interface TranslationMemory {
  readonly type: 'memory';
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly units: readonly TranslationUnit[];
}
