import type { Finding } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import { countFindings, formatSeverities, SEVERITIES } from '../figures/count-findings.ts';
import type { Trend } from '../../model/results/trend.ts';
import { formatTrend } from '../figures/compare-findings.ts';
import type { ReportOptions } from '../report-options.ts';
import { excerpt } from '../text/marked-text.ts';
import { printableText } from '../text/printable-text.ts';
import { findingWords } from './finding-words.ts';
import { formatPlural } from '../figures/format-count.ts';

/** By this a program finds its own comment again, to bring it up to date instead of adding another. */
const MARK = '<!-- kosut check -->';
/** More rows hide the worst; a step summary of GitHub holds 1 MB, a comment 65,536 characters. */
const MAX_ROWS = 50;
/** Of a sentence, around the words spoken of. */
const MAX_SENTENCE = 120;

/** Text that stands as it is in a table cell, whatever it holds: nothing in it is markup or a mention. */
function escapeCell(text: string): string {
  return printableText(text)
    .replace(/[\\`*_{}[\]<>()#+!|~$&^]/g, (sign) => `\\${sign}`)
    .replaceAll('@', '@\u200B')
    .replaceAll('://', ':\u200B//');
}

function formatRow(finding: Finding, options: ReportOptions): string {
  const { place, severity, rule, message } = finding;
  const where = [place.path, place.line, place.column].filter((part) => part !== undefined);
  const marked = findingWords(finding, options);
  let sentence = '';
  if (marked !== undefined) {
    const { text, span } = excerpt(marked, MAX_SENTENCE);
    const [start, end] = span ?? [0, 0];
    const words = escapeCell(text.slice(start, end).trim());
    sentence = `${escapeCell(text.slice(0, start))}${words === '' ? '' : ` **${words}** `}${escapeCell(text.slice(end))}`;
  }
  const cells = [escapeCell(where.join(':')), `${severity} \`${rule}\``, escapeCell(message)];
  return `| ${[...cells, sentence.trim()].join(' | ')} |`;
}

/** What is new and gone, and the renderings of terms that were reported then or are now. */
function formatTrendLines(trend: Trend): readonly string[] {
  const { path, renderings } = trend;
  const lines = ['', `Since ${escapeCell(path)}: **${formatTrend(trend)}**.`];
  if (renderings.length === 0) return lines;
  lines.push('', '| term | words that depart | then | now |', '| --- | --- | ---: | ---: |');
  for (const { term, found, before, now } of renderings.slice(0, MAX_ROWS))
    lines.push(`| ${escapeCell(term)} | ${escapeCell(found)} | ${before} | ${now} |`);
  if (renderings.length > MAX_ROWS)
    lines.push('', `${renderings.length - MAX_ROWS} more renderings are not shown.`);
  return lines;
}

/** A summary for a comment or a step summary: counts by rule, then the worst findings. */
export function reportMarkdown(result: CheckResult, options: ReportOptions): string {
  const { findings, segments, paths } = result;
  const { byRule, bySeverity } = countFindings(findings);
  const checked = `${formatPlural(segments, 'segment')} in ${formatPlural(paths.length, 'file')} checked`;
  const lines = [MARK, '## Koşut', ''];
  const trend = result.trend === undefined ? [] : formatTrendLines(result.trend);
  if (findings.length === 0)
    return `${[...lines, `No findings; ${checked}.`, ...trend].join('\n')}\n`;
  lines.push(`**${formatSeverities(bySeverity)}**; ${checked}.`, '');
  lines.push('| rule | severity | findings |', '| --- | --- | ---: |');
  for (const { rule, severity, count } of byRule) {
    const url = options.helpUrl?.(rule);
    lines.push(
      `| ${url === undefined ? `\`${rule}\`` : `[\`${rule}\`](${url})`} | ${severity} | ${count} |`,
    );
  }
  lines.push(...trend);
  const sorted = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  lines.push('', '| place | finding | what | sentence |', '| --- | --- | --- | --- |');
  for (const finding of sorted.slice(0, MAX_ROWS)) lines.push(formatRow(finding, options));
  if (sorted.length > MAX_ROWS)
    lines.push('', `${sorted.length - MAX_ROWS} more findings are not shown.`);
  return `${lines.join('\n')}\n`;
}
