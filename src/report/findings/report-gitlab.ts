import type { Severity } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import type { ReportOptions } from '../report-options.ts';
import { findingRegion } from './finding-region.ts';

/** GitLab's five, of which a text checker needs three. */
const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/**
 * A GitLab Code Quality report. GitLab merges findings with one fingerprint, so each of a run has its
 * own, and compares them between branches, so none hangs on lines.
 */
export function reportGitlab(result: CheckResult, options: ReportOptions): string {
  const list = result.findings.map((finding) => {
    const { startLine, endLine } = findingRegion(finding, options);
    const { rule, message, fingerprint, severity, place } = finding;
    return {
      description: message,
      check_name: rule,
      fingerprint,
      severity: SEVERITY[severity],
      // GitLab knows paths from the root of the repository only
      location: {
        path: place.path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''),
        lines: { begin: startLine, end: endLine },
      },
    };
  });
  return `${JSON.stringify(list, null, 2)}\n`;
}
