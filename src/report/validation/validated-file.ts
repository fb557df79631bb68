/** One place where a file breaks a rule of its format. */
export interface ValidationFinding {
  /** Such as `xliff2/duplicate-segment-id`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
}

/** What became of one file. */
export interface ValidatedFile {
  /** As the user gave it. */
  readonly path: string;
  /** The format it was held against, such as `xliff`. */
  readonly format: string;
  readonly findings: readonly ValidationFinding[];
  /** How many findings more there are, for those who stop collecting; absent: none. */
  readonly left?: number;
}

/** What a rule is about, for forms that carry their own help. */
export interface RuleDescription {
  readonly severity: 'error' | 'warning';
  /** One sentence: what must hold. */
  readonly summary: string;
  /** Of the standard, such as `XLIFF 2.1, 4.3.1.21`. */
  readonly section: string;
}

/** What a report of a validation may be told besides the files. */
export interface ValidationReportOptions {
  /** Whether the output may hold ANSI colours. */
  readonly colors?: boolean;
  /** Columns to fill; 80 when absent. */
  readonly width?: number;
  /** Version of the program, for forms that name their maker. */
  readonly version?: string;
  /** By rule name; rules without a description are named only. */
  readonly rules?: ReadonlyMap<string, RuleDescription>;
}

/** A file is valid when it breaks no rule of severity `error`; warnings are advice. */
export function isValid({ findings }: ValidatedFile): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
