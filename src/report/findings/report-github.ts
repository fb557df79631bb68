import type { Finding, Severity } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import { countFindings, formatSeverities, SEVERITIES } from '../figures/count-findings.ts';
import type { ReportOptions } from '../report-options.ts';
import { printableText } from '../text/printable-text.ts';
import { findingRegion } from './finding-region.ts';
import { RULE_TEXTS } from './rule-texts.ts';
import { formatPlural } from '../figures/format-count.ts';

/**
 * GitHub shows ten annotations of each level for one step and drops the others without a word;
 * we say how many there are. More would be printed in vain, fewer would hide findings.
 */
const PER_LEVEL = 10;

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** The escapes of a workflow command's message. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The escapes of a workflow command's properties, which commas and colons part. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function formatCommand(finding: Finding, options: ReportOptions): string {
  const { startLine, startColumn, endLine, endColumn } = findingRegion(finding, options);
  const properties = {
    file: finding.place.path,
    line: startLine,
    col: startColumn,
    endLine,
    endColumn,
    title: `${RULE_TEXTS[finding.rule].short} (${finding.rule})`,
  };
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(`${value}`)}`,
  );
  return `::${LEVELS[finding.severity]} ${list.join(',')}::${escapeData(finding.message)}`;
}

/**
 * A line of the plain log. The runner obeys lines that begin with `::`, spaces before it aside, and
 * the old `##[` anywhere: text from a file must not look like either.
 */
function formatLogLine({ place, severity, rule, message }: Finding): string {
  const where = place.line === undefined ? place.path : `${place.path}:${place.line}`;
  return `- ${printableText(`${where} ${severity} ${rule} ${message}`).replaceAll('##[', '## [')}`;
}

/**
 * Workflow commands for GitHub Actions, worst severity first; what exceeds the ten that GitHub
 * shows of each level follows as plain log lines, and the last line counts all.
 */
export function reportGithub(result: CheckResult, options: ReportOptions): string {
  const shown: string[] = [];
  const hidden: string[] = [];
  for (const severity of SEVERITIES) {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    for (const finding of findings.slice(0, PER_LEVEL)) shown.push(formatCommand(finding, options));
    for (const finding of findings.slice(PER_LEVEL)) hidden.push(formatLogLine(finding));
  }
  if (hidden.length > 0)
    hidden.unshift(
      `GitHub shows ${PER_LEVEL} annotations of each level for one step; ${hidden.length} more:`,
    );
  const total = result.findings.length;
  const last =
    total === 0
      ? 'no findings'
      : `${formatPlural(total, 'finding')} ` +
        `(${formatSeverities(countFindings(result.findings).bySeverity)})`;
  return `${[...shown, ...hidden, last].join('\n')}\n`;
}
