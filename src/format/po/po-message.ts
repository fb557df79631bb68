import type { Span } from '../../model/span.ts';

/** One string of a message: all its pieces between quotes, joined. */
export interface PoString {
  readonly text: string;
  /** From the first quote to the last. */
  readonly span: Span;
  /** Line and column, from 1, of its first character; of the quote when it is empty. */
  readonly at: readonly [line: number, column: number];
}

/** A comment line of a message, by the sign behind its `#`. */
export interface PoComment {
  /** `' '` of translators, `.` of programmers, `:` places in the program, `|` the text before. */
  readonly sign: ' ' | '.' | ':' | '|';
  readonly text: string;
}

/** One entry of a PO file. */
export interface PoMessage {
  readonly comments: readonly PoComment[];
  /** Words of its `#,` lines, such as `fuzzy` and `c-format`. */
  readonly flags: readonly string[];
  /** The `#,` lines without their line ends. */
  readonly flagLines: readonly Span[];
  readonly context?: PoString;
  readonly id: PoString;
  readonly plural?: PoString;
  /** `msgstr`, or `msgstr[0]` and so on in order. */
  readonly forms: readonly PoString[];
  /** Where its first keyword stands: comments stand before it. */
  readonly start: number;
  /** From its first line, comments included, to the end of its last string. */
  readonly span: Span;
}
