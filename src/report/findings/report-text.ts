import picocolors from 'picocolors';
import type { Finding, Severity } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import { formatTrend } from '../figures/compare-findings.ts';
import { countFindings, formatSeverities } from '../figures/count-findings.ts';
import type { ReportOptions } from '../report-options.ts';
import { excerpt, wrapMarkedText } from '../text/marked-text.ts';
import { printableText } from '../text/printable-text.ts';
import { formatSegmentName } from '../text/segment-name.ts';
import { wrapText } from '../text/wrap-text.ts';
import { expectedWords, findingWords } from './finding-words.ts';
import { formatCount, formatPlural } from '../figures/format-count.ts';

/** The width every terminal and log has. */
const DEFAULT_WIDTH = 80;
/** Below this a sentence can no longer be read line by line. */
const MIN_WIDTH = 40;
/** How many lines of a long sentence are shown around the marked words. */
const SENTENCE_LINES = 3;
const INDENT = '    ';

type Colors = ReturnType<typeof picocolors.createColors>;

function paintSeverity(colors: Colors, severity: Severity): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  return paint(severity);
}

/** `path:line:column`, or `path#unit/segment` when the reader kept no lines. */
function formatPlace({ place }: Finding): string {
  const { path, line, column } = place;
  if (line === undefined) return printableText(`${path}#${formatSegmentName(place)}`);
  return printableText(`${path}:${line}${column === undefined ? '' : `:${column}`}`);
}

function wrapLines(text: string, width: number): readonly string[] {
  const line = printableText(text);
  return wrapText(line, width).map(([from, to]) => line.slice(from, to));
}

function formatFinding(
  finding: Finding,
  options: ReportOptions,
  colors: Colors,
  isNew: boolean,
): string {
  const width = Math.max(MIN_WIDTH, options.width ?? DEFAULT_WIDTH) - INDENT.length;
  const paint =
    options.colors === true ? (words: string) => colors.bold(colors.underline(words)) : undefined;
  const severity = paintSeverity(colors, finding.severity);
  const lines = [
    `${formatPlace(finding)} ${severity} ${colors.dim(finding.rule)}${isNew ? ' new' : ''}`,
  ];
  const marked = findingWords(finding, options);
  if (marked !== undefined) {
    for (const line of wrapMarkedText(excerpt(marked, SENTENCE_LINES * width), width, paint))
      lines.push(INDENT + line);
  }
  for (const line of wrapLines(finding.message, width)) lines.push(INDENT + line);
  const expected = expectedWords(finding);
  // most messages name what was expected: said once is enough
  if (!expected.every((words) => finding.message.includes(words)))
    for (const line of wrapLines(`expected: ${expected.join(' | ')}`, width))
      lines.push(INDENT + colors.green(line));
  return lines.join('\n');
}

function formatTotal({ findings, paths, segments }: CheckResult): string {
  const checked = `${formatPlural(segments, 'segment')} checked`;
  if (findings.length === 0) return `no findings; ${checked}`;
  const { bySeverity } = countFindings(findings);
  const touched = new Set(findings.map(({ place }) => place.path)).size;
  const files = Math.max(paths.length, touched);
  return (
    `${formatPlural(findings.length, 'finding')} (${formatSeverities(bySeverity)}) ` +
    `in ${formatCount(touched)} of ${formatPlural(files, 'file')}; ${checked}`
  );
}

/** Findings for people, in the order of the result, and a line of totals. */
export function reportText(result: CheckResult, options: ReportOptions): string {
  const colors = picocolors.createColors(options.colors === true);
  const { findings, trend } = result;
  const fresh = new Set(trend?.fresh);
  const blocks = findings.map((finding) =>
    formatFinding(finding, options, colors, fresh.has(finding.fingerprint)),
  );
  const total = colors.bold(formatTotal(result));
  const since = trend && `since ${printableText(trend.path)}: ${formatTrend(trend)}`;
  return `${[...blocks, since === undefined ? total : `${total}\n${since}`].join('\n\n')}\n`;
}
