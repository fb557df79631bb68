/** What an annotation says beside its type (XLIFF 2.1, 4.3.1: `value`, `ref`, `translate`). */
export interface AnnotationDetails {
  /** The text of a comment, the definition of a term. */
  readonly value?: string;
  /** An address outside of the file. */
  readonly ref?: string;
  /** Whether the text between the halves is to be translated; absent: as the unit is. */
  readonly translate?: boolean;
}

/** Markup inside content: one indivisible position, whatever its length in the file. */
export interface InlineCode {
  readonly type: 'code';
  /** `open` and `close` are the two halves of a pair; `standalone` has no partner. */
  readonly kind: 'open' | 'close' | 'standalone';
  /** Unique among the codes of a unit, save that both halves of a pair share it. */
  readonly id: string;
  /** Native markup, byte for byte; absent when the document does not keep it. */
  readonly data?: string;
  /** Plain text that stands in for the code when content is measured, matched or shown. */
  readonly equiv: string;
  /** Whether a translator may leave the code out of the target. */
  readonly canDelete: boolean;
  /** What the code says about the text between its halves (XLIFF `mrk` type, such as `term`); absent for native markup. */
  readonly annotation?: string;
  /** On the opening half of an annotation that says more. */
  readonly details?: AnnotationDetails;
}

/**
 * Text with inline codes, in reading order. Never holds an empty string, and never two strings in
 * a row: {@link joinContent} keeps both promises. `[]` is "translated as nothing".
 */
export type Content = readonly (string | InlineCode)[];
