import type { Reinflected, ReinflectRequest } from './reinflect.ts';

/**
 * How a form in a text stands to the citation form of a term.
 *
 * - `exact`: the same word, case aside;
 * - `inflected`: a regular form of it (Hareketi'nin of Hareketi);
 * - `irregular`: a form that breaks harmony or a sound change but is plainly meant (info);
 * - `derived`: another word made from it (-lI, -sIz, -CI …).
 */
export type FormGrade = 'exact' | 'inflected' | 'irregular' | 'derived';

/** A word prepared for many comparisons: folding costs more than comparing. */
export interface FoldedWord {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case by the rules of the language, apostrophes of one kind. */
  readonly folded: string;
  /** Lower case by root rules; absent where that is the same (COVID is covid, not covıd). */
  readonly root?: string;
}

/** A citation form prepared for many words. */
export interface CompiledWord {
  /**
   * Each form, as folded or by its root casing, begins with one of these: whoever has many citation
   * forms finds by them the few that a word can be a form of.
   */
  readonly beginnings: readonly string[];
  grade(form: FoldedWord): FormGrade | undefined;
}

/** Recognises the forms of a word. One implementation a language. */
export interface Inflection {
  /** `low` means a rough stemmer is guessing: reports say so. */
  readonly confidence: 'high' | 'low';
  /**
   * Grades one word of a text as a form of one word of a term; `undefined` when it is another word.
   *
   * @param citation the word as the termbase has it
   * @param form the word as the text has it, apostrophe suffix included
   * @param role `head`: the last word of the term, which takes the suffixes, and in a compound of
   *   several words (`compound`) may lose its own possessive; `modifier`: must not be inflected
   */
  gradeForm(
    citation: string,
    form: string,
    role: 'head' | 'compound' | 'modifier',
  ): FormGrade | undefined;
  /** Prepares a word of a text for what {@link compileWord} answers. */
  foldWord(word: string): FoldedWord;
  /** {@link gradeForm} for one citation form and many words: what depends on it alone is done once. */
  compileWord(citation: string, role: 'head' | 'compound' | 'modifier'): CompiledWord;
  /**
   * Whether a modifier of a term takes this form when the compound is opened up, so that the words
   * are the term's own (işlemenin iletisi of işleme iletisi). Absent where modifiers never do.
   */
  isLinkedModifier?(modifier: string, form: string): boolean;
  /**
   * A key that the forms of one word share, in lower case: for looking words up in lexicons and for
   * grouping. Different words may share a key; never a proof that two words are forms of one.
   */
  stem(word: string): string;
  /**
   * Words that may slip in before the head of a term (özel bir oturum), lower case; absent where
   * none do.
   */
  readonly articles?: ReadonlySet<string>;
  /**
   * Whether a word in its citation form is a verb where it stands (to file a report), by the words
   * around it, lower case, '' at an end of the text. Absent where the language tells by the form.
   */
  isVerbBetween?(before: string, after: string): boolean;
  /**
   * Whether it may be a verb by the word before it alone (to index; to folder). Absent where
   * {@link isVerbBetween} is.
   */
  mayBeVerbAfter?(before: string): boolean;
  /**
   * Whether a word is a form of the regular verb made of a noun (indekslenecek of indeks). Absent where
   * the language has no such suffix.
   */
  isVerbOf?(noun: string, form: string): boolean;
  /** Whether such a form may be a noun again, and so an answer to a noun (indeksleme). */
  isVerbalNoun?(form: string): boolean;
  /**
   * Whether two words may be forms of one verb (göster, gösterilecek), as far as suffixes show; for a language
   * in which {@link gradeForm} knows only the forms of nouns. Never a proof.
   */
  isSameVerb?(one: string, other: string): boolean;
  /** Puts a word into the form that another one has in a text. Absent: nobody knows how. */
  reinflect?(request: ReinflectRequest): Reinflected;
}
