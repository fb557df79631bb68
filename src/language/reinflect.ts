/** A word of a term in its citation form, and whether it is the head of several words. */
export interface CitedWord {
  readonly citation: string;
  readonly role: 'head' | 'compound';
}

/** A word that is to take the place of another one, in the same form. */
export interface ReinflectRequest {
  /** Absent: its citation form is not known. */
  readonly from?: CitedWord;
  /** Of `from`, as it stands in the text. */
  readonly form: string;
  /** The word before the term in the text: it may tell an owner. */
  readonly before?: string;
  readonly to: CitedWord;
  /** Whether suffixes of `to` are set off with an apostrophe, where the language has that choice. */
  readonly hasApostrophe: boolean;
  /**
   * Words of the text, folded, that begin so: they show what letters do not tell, such as whether a final
   * consonant softens.
   */
  readonly wordsWith?: (beginning: string) => readonly string[];
}

/**
 * The forms that `to` may take, each once: none when the form is not understood, one when that is the form, more
 * when letters alone do not decide and a person must.
 */
export type Reinflected = readonly string[];
