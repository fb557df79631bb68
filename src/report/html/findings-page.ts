import type { Finding } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import { countFindings, formatSeverities } from '../figures/count-findings.ts';
import { expectedWords, findingWords } from '../findings/finding-words.ts';
import { RULE_TEXTS } from '../findings/rule-texts.ts';
import type { ReportOptions } from '../report-options.ts';
import { formatSegmentName } from '../text/segment-name.ts';
import { element, type Child } from './elements/element.ts';
import { listFindings } from './parts/findings-list.ts';
import { markWords } from './elements/marked-words.ts';
import { hint } from './elements/section.ts';
import { drawTrend } from './parts/trend-section.ts';
import { writePage } from './page/write-page.ts';
import { formatPlural } from '../figures/format-count.ts';

function drawSentence(finding: Finding, options: ReportOptions): Child {
  const marked = findingWords(finding, options);
  if (marked === undefined) return undefined;
  const { text, span } = marked;
  return element('p', { dir: 'auto' }, markWords(text, span === undefined ? [] : [span]));
}

function drawRow(finding: Finding, options: ReportOptions, isNew: boolean): Child {
  const { severity, rule, place, message } = finding;
  const { path, line, column } = place;
  const expected = expectedWords(finding);
  return element(
    'tr',
    { 'data-severity': severity, 'data-rule': rule },
    element(
      'td',
      { 'data-label': 'Finding' },
      element('span', { class: `severity ${severity}` }, severity),
      element('span', { class: 'rule', title: RULE_TEXTS[rule].short }, rule),
      isNew && element('span', { class: 'new' }, 'new'),
    ),
    element(
      'td',
      { 'data-label': 'Place' },
      [path, line, column].filter((part) => part !== undefined).join(':'),
      element('p', { class: 'hint' }, formatSegmentName(place)),
    ),
    element('td', { 'data-label': 'Sentence', class: 'context' }, drawSentence(finding, options)),
    element(
      'td',
      { 'data-label': 'What was expected' },
      expected.length > 0 &&
        element(
          'ul',
          { class: 'expected' },
          expected.map((words) => element('li', { dir: 'auto' }, words)),
        ),
      element('p', { class: 'hint' }, message),
    ),
  );
}

/** The findings of a check as one HTML file that needs no network, no server and no script to be read. */
export function reportHtml(result: CheckResult, options: ReportOptions): string {
  const { findings, paths, segments, trend } = result;
  const fresh = new Set(trend?.fresh);
  const { bySeverity } = countFindings(findings);
  const files = formatPlural(paths.length, 'file');
  return writePage(
    'Findings · Koşut',
    element(
      'main',
      {},
      element('h1', {}, findings.length === 0 ? 'No findings' : formatSeverities(bySeverity)),
      hint(`${formatPlural(segments, 'segment')} in ${files} checked.`),
      trend && drawTrend(trend),
      findings.length > 0 &&
        listFindings(findings, (finding) =>
          drawRow(finding, options, fresh.has(finding.fingerprint)),
        ),
    ),
  );
}
