/**
 * What a splitter must know of a language's abbreviations and numbers. All entries are in lower case
 * and without the last dot (`a.ş`, `dr`); an absent list is an empty one.
 */
export interface SentenceRules {
  /** Never end a sentence, whatever follows (Dr., Prof., bkz.). */
  readonly neverFinal: ReadonlySet<string>;
  /**
   * Never end a sentence when they begin with a capital: titles and addresses whose lower-case twins
   * are plain words (Gör. and gör, Sun. and sun).
   */
  readonly titles?: ReadonlySet<string>;
  /** May end one, if a capital follows (vb., A.Ş., etc.). */
  readonly mayEnd: ReadonlySet<string>;
  /** May end one, but only a word of `starters` proves it (U.S., Inc., Sept.). */
  readonly needsStarter?: ReadonlySet<string>;
  /** As `needsStarter`, but only with a capital: small they are plain words (Man., Sat., Wash.). */
  readonly namesNeedingStarter?: ReadonlySet<string>;
  /**
   * Regions named after a place in them: behind its comma they may end a sentence (`Stamford, Conn.`),
   * elsewhere they are in `needsStarter` or `namesNeedingStarter`.
   */
  readonly regions?: ReadonlySet<string>;
  /** Go on when a number follows and are plain words otherwise (No. 5, s. 12, fig. 3). */
  readonly beforeNumber?: ReadonlySet<string>;
  /** Words after which even a `mayEnd` abbreviation goes on (A.Ş. Genel Müdürlüğü). */
  readonly continuers: ReadonlySet<string>;
  /**
   * Words that open a sentence and are hardly ever part of a name: with a capital they end a sentence
   * even after an initial, a dotted acronym or an ordinal (The, However, Bu, Ancak).
   */
  readonly starters?: ReadonlySet<string>;
  /** Titles that open sentences: with a capital and a dot they do what a starter does (Mr., Mrs.). */
  readonly openingTitles?: ReadonlySet<string>;
  /** Titles before a person's name: a sentence may begin with one after a company (Inc. Sen. Dole). */
  readonly nameTitles?: ReadonlySet<string>;
  /** Words with a capital wherever they stand: after an ellipsis it tells nothing (I). */
  readonly alwaysCapital?: ReadonlySet<string>;
  /** Words that open a sentence with a time of day, where `a.m.` ends nothing (At 5 a.m. Mr. Smith). */
  readonly timePrepositions?: ReadonlySet<string>;
  /** Sounds written without a vowel, which look like abbreviations (Hmm.). */
  readonly interjections?: ReadonlySet<string>;
  /** Whether `5.` before a space is an ordinal (Turkish, German) rather than the end of a sentence. */
  readonly hasDottedOrdinals: boolean;
  /** Words before a number after which the number is a quantity, not an ordinal (yüzde 5.). */
  readonly quantityWords: ReadonlySet<string>;
  /** Words that follow an ordinal and nothing else (yüzyıl, madde, Ağustos): the number before is one. */
  readonly afterOrdinal: ReadonlySet<string>;
  /**
   * What a word in lower case looks like that ends a sentence although the next one begins small, as
   * many do in mail, chat and hasty news: long enough to be no abbreviation, in Turkish a predicate. `^(?:…)$` around what Java reads alike.
   * Absent: no full stop before a small letter ends a sentence.
   */
  readonly plainEnd?: RegExp;
  /**
   * Whether a question or an exclamation may end before a small letter. Turkish says no:
   * `Neden? diye sordu` and `Gel! dedi` go on.
   */
  readonly breaksQuestionsBeforeLowerCase?: boolean;
  /**
   * Whether one or two words with an exclamation mark belong to the sentence that they call for:
   * `Eyvah! Geç kaldık.`
   */
  readonly joinsShortCalls?: boolean;
  /** Words that report speech: `"Why?" Mary asked` and `Gelmem. dedi` go on. */
  readonly speechVerbs?: ReadonlySet<string>;
  /** What a letter closes with, before its comma and the name of who wrote it (Best regards, Yours). */
  readonly closings?: ReadonlySet<string>;
  /** What a letter's or a card's field for the address of e-mail is called, before its colon (E-mail). */
  readonly mailLabels?: ReadonlySet<string>;
  /**
   * The first word of a letter, before the name of who is addressed (Dear). Absent where it addresses within sentences too
   * (Sayın Başkan, …).
   */
  readonly salutations?: ReadonlySet<string>;
  /** First halves of words that keep their hyphen when a line ends at it (well-known, self-made). */
  readonly hyphenPrefixes?: ReadonlySet<string>;
}
