import type { Span } from '../../model/span.ts';
import type { Passage } from './passage.ts';

/** What the user may say of a document before it is read. */
export interface ExtractOptions {
  /** Patterns of the keys to take (`menu.*`), for formats with keys; absent: all. */
  readonly keys?: readonly string[];
  /** Patterns of the keys to leave. */
  readonly skipKeys?: readonly string[];
  /** Names or numbers (from 1) of the columns to take, for tables; absent: all. */
  readonly columns?: readonly string[];
  /** Patterns of the keys of a front matter to take (`title`, `hero.*`); absent or empty: none. */
  readonly frontMatter?: readonly string[];
}

/** What a document says to its readers. */
export interface Extract {
  /** In the order of their spans. */
  readonly passages: readonly Passage[];
  /** Where the document names the language of its whole text; a translation is named there instead. */
  readonly languageMarks?: readonly Span[];
  /** What the user should know of what is not in the passages. */
  readonly remarks?: readonly string[];
}

/** Where a run of text stands in the passage that is written. */
export interface WriteContext {
  readonly passage: Passage;
  /** Whether nothing stands before it, or behind it, in the passage. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * A document format: finds what is translated, and writes text by its rules. The original itself is kept
 * and never written anew, so an extractor needs no writer.
 */
export interface Extractor {
  /**
   * @throws {FormatError} when the text is no such document.
   */
  extract(text: string, options: ExtractOptions): Extract;
  /** Text as the format writes it at that place. */
  encode(text: string, context: WriteContext): string;
  /** A code of the original as it has to stand in a translated passage; absent: as it is. */
  adaptCode?(raw: string): string;
}
