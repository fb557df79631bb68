import type { Chunks } from '../xml/chunk-reader.ts';
import type { XmlLimits } from '../xml/xml-limits.ts';

/** What a file must obey, with one example of each kind. */
export interface ValidationRule {
  /** `xliff2/duplicate-segment-id`: public, listed once, never reused. */
  readonly name: string;
  /** An `error` makes a file invalid, a `warning` does not. */
  readonly severity: 'error' | 'warning';
  /** Where the standard says so: `XLIFF 2.1, 4.3.1.21`. */
  readonly section: string;
  /** One sentence: what must hold. */
  readonly summary: string;
  /** A document, or a piece that `completeExample` of the table makes one, without any violation. */
  readonly good: string;
  /** The same, breaking this rule; other rules may be broken with it. */
  readonly bad: string;
}

/** One place where a file breaks a rule. */
export interface Violation {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** Of the element at fault, from 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** What is wrong; what was expected. */
  readonly message: string;
}

/** How a file is validated. */
export interface ValidateOptions {
  /** What is called hostile; the limits of all readers when absent. */
  readonly limits?: XmlLimits;
}

/**
 * Finds what is wrong with a file, lazily, always in the same order. What can only be known at the
 * end of a part (references forward) comes behind it. Nothing found means valid. A file that is not
 * well-formed, or hostile, ends with one violation `xml/malformed` or `xml/hostile`; nothing is
 * thrown.
 */
export type Validate = (chunks: Chunks, options?: ValidateOptions) => Iterable<Violation>;

/** The rules of one standard: what the docs show and the tests run. */
export interface RuleTable {
  /** `xliff2`: the first half of the names of its rules. */
  readonly name: string;
  /** `XLIFF 2.0, 2.1 and 2.2`: heading of its page. */
  readonly title: string;
  readonly rules: readonly ValidationRule[];
  readonly validate: Validate;
  /** An example as a whole document; a whole document stays as it is. */
  readonly completeExample: (example: string) => string;
}
