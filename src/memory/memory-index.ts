import type { Content } from '../model/content.ts';
import type { Match } from '../model/match.ts';
import type { Span } from '../model/span.ts';
import type { TranslationUnit } from '../model/translation-unit.ts';

/** What is looked up. */
export interface Query {
  readonly source: Content;
  /** Plain text of the neighbours in the document; absent when unknown, which never counts against. */
  readonly before?: string;
  readonly after?: string;
}

export interface LookupOptions {
  /** Lowest score wanted, inclusive, 0 to 100. */
  readonly minScore: number;
  /**
   * How many matches at most, from 1. With `full`, entries of score 100 are all shown, however many:
   * two translations of one text are a choice that must not be hidden.
   */
  readonly limit: number;
  /**
   * `words`: the plain word score, no penalty, ordered by the exact score. `full`: the word score over
   * text folded by the language, rounded down to whole percent, less penalties; ordered by the score.
   */
  readonly scoring: 'words' | 'full';
}

export interface ConcordanceOptions {
  readonly side: 'source' | 'target' | 'both';
  /** How many entries at most, from 1; the newest come first. */
  readonly limit: number;
  /** `phrase`, the default: the words in a row. `words`: all of them, anywhere in the same side. */
  readonly find?: 'phrase' | 'words';
}

/** An entry that holds what was searched for. */
export interface ConcordanceHit {
  readonly tu: TranslationUnit;
  /** Content positions in the source; empty when the words stand in the target only. */
  readonly source: readonly Span[];
  /** Content positions in the target. */
  readonly target: readonly Span[];
}

/**
 * Look-up functions over a snapshot of a memory. Holds nothing that cannot be built again from it.
 * Each part is built when it is first asked for, and stays.
 */
export interface MemoryIndex {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** How many entries it was built over. */
  readonly size: number;
  /**
   * Entries like the query: by score, those in the same context first, then the newest, then by id.
   * Exact: no entry that reaches `minScore` is passed over for a worse one.
   *
   * @throws {RangeError} for a `minScore` outside 0 to 100 or a `limit` that is no whole number from 1
   */
  lookup(query: Query, options: LookupOptions): readonly Match[];
  /**
   * Entries that hold words, whatever their case or punctuation. A word that ends in `*` stands for
   * all words that begin like it, and a word also finds its forms with a suffix after an apostrophe.
   *
   * @throws {RangeError} for a `limit` that is no whole number from 1
   */
  concordance(phrase: string, options: ConcordanceOptions): readonly ConcordanceHit[];
}
