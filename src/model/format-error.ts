import type { Span } from './span.ts';

/** Why a file cannot be read. Each name is public, listed once here and never reused. */
export type Fault =
  | 'file/missing'
  | 'file/unreadable'
  | 'file/unwritable'
  | 'file/empty'
  | 'file/binary'
  | 'file/encoding'
  | 'file/too-long-line'
  | 'file/unknown-format'
  | 'xml/malformed'
  | 'xml/hostile'
  | 'xliff/structure'
  | 'xliff/version'
  | 'tmx/structure'
  | 'tbx/structure'
  | 'srx/structure'
  | 'srx/pattern'
  | 'po/structure'
  | 'glossary/structure'
  | 'termbase/unusable'
  | 'dictionary/structure'
  | 'table/structure'
  | 'json/malformed'
  | 'yaml/malformed'
  | 'toml/malformed'
  | 'json/structure'
  | 'source/syntax'
  | 'beads/structure'
  | 'subtitles/structure'
  | 'html/malformed'
  | 'pdf/malformed'
  | 'pdf/encrypted'
  | 'package/malformed'
  | 'package/encrypted'
  | 'package/hostile'
  | 'merge/skeleton'
  | 'merge/changed'
  | 'merge/units'
  | 'merge/codes'
  | 'edits/rejected'
  | 'xliff-js/loss'
  | 'memory/unusable'
  | 'queue/unusable'
  | 'queue/job'
  | 'git/unusable'
  | 'server/port'
  | 'folder/in-use'
  | 'config/malformed'
  | 'config/unknown-key'
  | 'config/wrong-value';

/** What is known of a fault beside its message. */
export interface FormatErrorOptions {
  readonly fault: Fault;
  /** As the user gave it; absent while the reader does not know it. */
  readonly path?: string;
  /** From 1; absent when the fault has no place, such as a missing file. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  readonly span?: Span;
  /** What the file should have held there. */
  readonly expected?: string;
  readonly cause?: unknown;
}

/** A file that cannot be understood: what is wrong, where, and what was expected. */
export class FormatError extends Error {
  override readonly name: string = 'FormatError';
  readonly fault: Fault;
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly span: Span | undefined;
  readonly expected: string | undefined;

  constructor(message: string, options: FormatErrorOptions) {
    super(message, { cause: options.cause });
    this.fault = options.fault;
    this.path = options.path;
    this.line = options.line;
    this.column = options.column;
    this.span = options.span;
    this.expected = options.expected;
  }

  /** The same error with the path filled in, for callers that know which file the text came from. */
  withPath(path: string): FormatError {
    const { message, fault, line, column, span, expected, cause } = this;
    return new FormatError(message, {
      fault,
      path: this.path ?? path,
      cause,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      ...(span !== undefined && { span }),
      ...(expected !== undefined && { expected }),
    });
  }
}
