import type { Finding } from '../../model/finding.ts';
import type { ReportOptions } from '../report-options.ts';
import { findingWords } from './finding-words.ts';

/** A stretch of a file: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a finding stands when its reader kept no lines: the first character of the file. */
const START_OF_FILE: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };

/**
 * The region of a finding in its file. Where only its start is known the end is reckoned from the
 * marked words, so markup or escapes inside them move it.
 */
export function findingRegion(finding: Finding, options: ReportOptions): Region {
  const { line, column, endLine, endColumn, span } = finding.place;
  if (line === undefined) return START_OF_FILE;
  const startColumn = column ?? 1;
  if (endLine !== undefined && endColumn !== undefined) {
    const isEmpty = endLine === line && endColumn <= startColumn;
    return {
      startLine: line,
      startColumn,
      endLine,
      endColumn: isEmpty ? startColumn + 1 : endColumn,
    };
  }
  const marked = findingWords(finding, options);
  const [start, end] = marked?.span ?? [0, marked?.text.length ?? 0];
  const words = marked?.text.slice(start, end) ?? '';
  const lines = words.split(/\r\n|\r|\n/);
  const length = marked === undefined && span !== undefined ? span[1] - span[0] : words.length;
  if (lines.length === 1)
    return {
      startLine: line,
      startColumn,
      endLine: line,
      // an empty region would be an insertion point, which viewers do not show
      endColumn: startColumn + Math.max(1, length),
    };
  const last = lines.at(-1)!.length;
  return { startLine: line, startColumn, endLine: line + lines.length - 1, endColumn: last + 1 };
}
