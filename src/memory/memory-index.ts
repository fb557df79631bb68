import type { Content } from '../model/content.ts';
import type { Match } from '../model/match.ts';
import type { Span } from '../model/span.ts';
import type { TranslationUnit } from '../model/translation-unit.ts';
import type { PenaltyOptions } from './lookup/find-penalties.ts';

/** What is looked up. */
export interface Query {
  readonly source: Content;
  /** Plain text of the neighbours in the document; absent when unknown, which never counts against. */
  readonly before?: string;
  readonly after?: string;
  /** The id of the unit in its document or catalogue: an entry with the same id is in context. */
  readonly id?: string;
}

/**
 * - `full`: the word score over text folded by the language, rounded down to whole percent, less
 *   penalties. Entries that only reach the threshold by their stems come after the others.
 * - `words`: the plain word score, no penalty, ordered by the exact score.
 * - `stems`: the word score over stems, no penalty.
 */
export type Scoring = 'full' | 'words' | 'stems';

/** Which matches of a text are wanted, and how they are scored. */
export interface LookupOptions extends PenaltyOptions {
  /** Lowest score wanted, inclusive, 0 to 100. */
  readonly minScore: number;
  /**
   * How many matches at most, from 1. With `full`, entries of score 100 are all shown, however many:
   * two translations of one text are a choice that must not be hidden.
   */
  readonly limit: number;
  readonly scoring: Scoring;
  /**
   * With `full`: false leaves out the entries that reach the threshold by their stems only, and the stem scores of
   * the others, for programs that read the score alone.
   */
  readonly stems?: boolean;
}

/** The longest part of a query that entries hold too. */
export interface Fragment {
  /** Content positions in the query. */
  readonly span: Span;
  /** The newest entries that hold it, and where in their source. */
  readonly entries: readonly { readonly tu: TranslationUnit; readonly span: Span }[];
}

/** Which entries are wanted that hold the words searched for. */
export interface ConcordanceOptions {
  readonly side: 'source' | 'target' | 'both';
  /** How many entries at most, from 1; the newest come first. */
  readonly limit: number;
  /** `phrase`, the default: the words in a row. `words`: all of them, anywhere in the same side. */
  readonly find?: 'phrase' | 'words';
  /** Other forms of the words too, as the language inflects them; absent: only as they are written. */
  readonly forms?: boolean;
}

/** An entry that holds what was searched for. */
export interface ConcordanceHit {
  readonly tu: TranslationUnit;
  /** Content positions in the source; empty when the words stand in the target only. */
  readonly source: readonly Span[];
  /** Content positions in the target. */
  readonly target: readonly Span[];
  /**
   * The part of the side where the words were not found that seems to render them, by how often its
   * words stand beside them in this memory; empty when nothing stands out.
   */
  readonly aligned: { readonly side: 'source' | 'target'; readonly spans: readonly Span[] };
}

/** Look-up functions over a memory in one direction. */
export interface MemoryIndex {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** How many entries it shows. */
  readonly size: number;
  /**
   * Entries like the query: by score, those in the same context first, then the newest, then in the
   * order of the memory. Exact: no entry that reaches `minScore` is passed over for a worse one.
   *
   * @throws {RangeError} for a `minScore` outside 0 to 100 or a `limit` that is no whole number from 1
   */
  lookup(query: Query, options: LookupOptions): readonly Match[];
  /**
   * The longest parts of a query that entries hold word for word, longest first, none inside another;
   * for when no entry is like the whole.
   *
   * @throws {RangeError} for a `limit` that is no whole number from 1
   */
  fragments(query: Content, options: { readonly limit: number }): readonly Fragment[];
  /**
   * Entries that hold words, whatever their case or punctuation. A word that ends in `*` stands for
   * all words that begin like it, and a word also finds its forms with a suffix after an apostrophe.
   *
   * @throws {RangeError} for a `limit` that is no whole number from 1
   */
  concordance(phrase: string, options: ConcordanceOptions): readonly ConcordanceHit[];
}
