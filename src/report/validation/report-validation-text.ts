import picocolors from 'picocolors';
import { printableText } from '../text/printable-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import {
  isValid,
  type ValidatedFile,
  type ValidationFinding,
  type ValidationReportOptions,
} from './validated-file.ts';
import { formatPlural } from '../figures/format-count.ts';

/** The width every terminal and log has. */
const DEFAULT_WIDTH = 80;
/** Below this a sentence can no longer be read line by line. */
const MIN_WIDTH = 40;
const INDENT = '    ';

function formatTotal(files: readonly ValidatedFile[]): string {
  const invalid = files.filter((file) => !isValid(file)).length;
  const findings = files.flatMap((file) => file.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const valid = files.length - invalid;
  const parts = [
    ...(invalid > 0 ? [`${invalid} of ${formatPlural(files.length, 'file')} invalid`] : []),
    ...(invalid === 0 ? [`${formatPlural(valid, 'file')} valid`] : []),
    ...(errors > 0 ? [formatPlural(errors, 'error')] : []),
    ...(findings.length > errors ? [formatPlural(findings.length - errors, 'warning')] : []),
  ];
  return parts.join(', ');
}

/** Findings for people, `path:line:column severity rule` and the message below, and a line of totals. */
export function reportValidationText(
  files: readonly ValidatedFile[],
  options: ValidationReportOptions,
): string {
  const colors = picocolors.createColors(options.colors === true);
  const width = Math.max(MIN_WIDTH, options.width ?? DEFAULT_WIDTH) - INDENT.length;
  const formatFinding = (path: string, finding: ValidationFinding): string => {
    const { rule, severity, line, column } = finding;
    const paint = severity === 'error' ? colors.red : colors.yellow;
    const message = printableText(finding.message);
    const head = `${printableText(path)}:${line}:${column} ${paint(severity)} ${colors.dim(rule)}`;
    const lines = wrapText(message, width).map(([from, to]) => INDENT + message.slice(from, to));
    return [head, ...lines, ''].join('\n');
  };
  let text = '';
  for (const { path, findings, left = 0 } of files) {
    for (const finding of findings) text += `${formatFinding(path, finding)}\n`;
    if (left > 0) text += `${printableText(path)}: ${left} more are left out\n\n`;
  }
  return `${text}${colors.bold(formatTotal(files))}\n`;
}
