/** What a splitter must know of a language's abbreviations and numbers. All entries without the dot. */
export interface SentenceRules {
  /** Never end a sentence (Dr., Prof., bkz.); compared in lower case. */
  readonly neverFinal: ReadonlySet<string>;
  /** May end one, if a capital follows (vb., A.Ş., Inc.); compared in lower case. */
  readonly mayEnd: ReadonlySet<string>;
  /** Words after which even a `mayEnd` abbreviation goes on (A.Ş. Genel Müdürlüğü); lower case. */
  readonly continuers: ReadonlySet<string>;
  /** Whether `5.` before a space is an ordinal (Turkish, German) rather than the end of a sentence. */
  readonly hasDottedOrdinals: boolean;
  /** Words before a number after which the number is a quantity, not an ordinal (yüzde 5.); lower case. */
  readonly quantityWords: ReadonlySet<string>;
  /** Name of days and months and other words that follow an ordinal; lower case. */
  readonly afterOrdinal: ReadonlySet<string>;
}
