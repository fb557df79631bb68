/** One word or phrase for a concept in one locale. */
export interface Term {
  readonly locale: string;
  readonly text: string;
  /** `deprecated`: not to be used. */
  readonly status: 'preferred' | 'admitted' | 'deprecated';
  /** As TBX-Basic has it, such as `noun` or `acronym`; absent when unknown. */
  readonly partOfSpeech?: string;
  /** What kind of form it is, as TBX-Basic has it, such as `acronym` or `fullForm`. */
  readonly termType?: string;
  /** Grammatical, as TBX-Basic has it, such as `feminine`. */
  readonly gender?: string;
  /** Where it is used, in words or as a region. */
  readonly usage?: string;
  /** A sentence it stands in. */
  readonly context?: string;
  readonly note?: string;
  /** `exact`: stands in a text only as it is, not inflected; absent: in any form its language makes. */
  readonly match?: 'exact';
  /** The capitals of a text must be those of the term; absent: they do not matter. */
  readonly isCaseSensitive?: true;
  /**
   * Further words that are this term where they stand in a text, exactly so: irregular forms,
   * spellings, abbreviations. Never patterns.
   */
  readonly forms?: readonly string[];
}

/** One meaning, with the terms that stand for it in every locale. */
export interface Concept {
  readonly id: string;
  readonly definition?: string;
  readonly domain?: string;
  readonly note?: string;
  readonly terms: readonly Term[];
}

/** Terms by meaning. */
export interface Termbase {
  readonly type: 'termbase';
  readonly concepts: readonly Concept[];
}
