import type { Severity } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import type { ReportOptions } from '../report-options.ts';
import { findingRegion } from './finding-region.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
};

/** How many UTF-8 bytes stand before a column of a line; reviewdog counts columns in bytes. */
type ByteColumn = (line: number, column: number) => number | undefined;

/**
 * Reviewdog Diagnostic Format, one JSON object. Columns are in UTF-8 bytes where the caller can tell
 * them, else left out: reviewdog reads any other count wrongly in Turkish.
 */
export function reportRdjson(result: CheckResult, options: ReportOptions): string {
  const diagnostics = result.findings.map((finding) => {
    const region = findingRegion(finding, options);
    const { rule, severity, message, place } = finding;
    const bytes: ByteColumn = (line, column) => options.byteColumnOf?.(place.path, line, column);
    const point = (line: number, column: number): object => {
      const inBytes = bytes(line, column);
      return { line, ...(inBytes !== undefined && { column: inBytes }) };
    };
    const range = {
      start: point(region.startLine, region.startColumn),
      end: point(region.endLine, region.endColumn),
    };
    const url = options.helpUrl?.(rule);
    const replacement = 'replacement' in finding ? finding.replacement : undefined;
    const isExact = place.endLine !== undefined && bytes(place.endLine, 1) !== undefined;
    return {
      message,
      location: { path: place.path, range },
      severity: SEVERITY[severity],
      code: { value: rule, ...(url !== undefined && { url }) },
      ...(replacement !== undefined &&
        isExact &&
        // what XML would escape is not offered: the suggestion is put into the file as it stands
        !/[<>&"\\]/.test(replacement) && { suggestions: [{ range, text: replacement }] }),
    };
  });
  return `${JSON.stringify({ source: { name: 'kosut' }, diagnostics }, null, 2)}\n`;
}
