import type { Content } from '../model/content.ts';
import type { Finding, Rule } from '../model/finding.ts';

/** What a reporter may be told besides the findings; every part may be left out. */
export interface ReportOptions {
  /** Whether the output may hold ANSI colours; absent: plain text. Only people's forms ask. */
  readonly colors?: boolean;
  /** Columns to fill, from 40; absent: 80, the width every terminal and log has. */
  readonly width?: number;
  /**
   * The content that a finding's `place.span` counts in: one side of one segment. Absent, or
   * `undefined` for a finding: the sentence is left out of the report.
   */
  readonly contentOf?: (finding: Finding) => Content | undefined;
  /** Version of the program, for forms that name their maker (SARIF); absent: not named. */
  readonly version?: string;
  /** Where a rule is explained, an absolute URL; absent: no links. */
  readonly helpUrl?: (rule: Rule) => string | undefined;
  /** The column of a place in UTF-8 bytes, from 1; absent: not known (rdjson). */
  readonly byteColumnOf?: (path: string, line: number, column: number) => number | undefined;
}
