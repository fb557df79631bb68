import type { CheckResult } from '../../model/results/run-result.ts';
import type { ReportOptions } from '../report-options.ts';
import { findingRegion } from './finding-region.ts';
import { groupByPath } from './group-by-path.ts';
import { writeXml, xml } from './write-xml.ts';

/** Checkstyle XML, which Jenkins, reviewdog and many editors read. */
export function reportCheckstyle(result: CheckResult, options: ReportOptions): string {
  const files = [...groupByPath(result.paths, result.findings)].map(([path, findings]) =>
    xml(
      'file',
      { name: path },
      ...findings.map((finding) => {
        const { startLine, startColumn } = findingRegion(finding, options);
        const { severity, message, rule } = finding;
        return xml('error', {
          line: startLine,
          column: startColumn,
          severity,
          message,
          source: `kosut.${rule.replace('/', '.')}`,
        });
      }),
    ),
  );
  return writeXml(xml('checkstyle', { version: '4.3' }, ...files));
}
