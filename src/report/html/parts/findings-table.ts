import type { Finding } from '../../../model/finding.ts';
import { segmentText } from '../../figures/segment-texts.ts';
import { expectedWords } from '../../findings/finding-words.ts';
import { RULE_TEXTS } from '../../findings/rule-texts.ts';
import { element, type Child, type Element } from '../elements/element.ts';
import { listFindings } from './findings-list.ts';
import { markWords } from '../elements/marked-words.ts';
import { linkPlace } from '../elements/place-link.ts';
import type { ReportView } from '../report-view.ts';
import { findingId } from '../elements/row-id.ts';
import { hint, section } from '../elements/section.ts';

/** A sign for each severity, so that it does not hang on colour. */
const SIGNS: Readonly<Record<Finding['severity'], string>> = {
  error: '✕',
  warning: '▲',
  info: 'i',
};

/** The sentence with the words of the finding marked, and below it what the other side says. */
function drawContext(view: ReportView, { place }: Finding): Child {
  const bead = view.findBead(place);
  if (bead === undefined) return undefined;
  const other = place.side === 'source' ? 'target' : 'source';
  return [
    element(
      'p',
      { lang: view.localeOf(place.side), dir: 'auto' },
      markWords(
        segmentText(view.result, bead, place.side).text,
        place.span === undefined ? [] : [place.span],
      ),
    ),
    element(
      'p',
      { class: 'other', lang: view.localeOf(other), dir: 'auto' },
      segmentText(view.result, bead, other).text,
    ),
  ];
}

function drawFinding(view: ReportView, finding: Finding, number: number): Child {
  const { severity, rule, place, message } = finding;
  const expected = expectedWords(finding);
  return element(
    'tr',
    { id: findingId(number), tabindex: -1, 'data-severity': severity, 'data-rule': rule },
    element(
      'td',
      { 'data-label': 'Finding' },
      element(
        'span',
        { class: `severity ${severity}` },
        element('span', { 'aria-hidden': 'true' }, `${SIGNS[severity]} `),
        severity,
      ),
      element('span', { class: 'rule', title: RULE_TEXTS[rule].short }, rule),
    ),
    element('td', { 'data-label': 'Place' }, linkPlace(view, place)),
    element('td', { 'data-label': 'Sentence', class: 'context' }, drawContext(view, finding)),
    element(
      'td',
      { 'data-label': 'What was expected' },
      expected.length > 0 &&
        element(
          'ul',
          { class: 'expected', lang: view.localeOf(place.side) },
          expected.map((words) => element('li', { dir: 'auto' }, words)),
        ),
      element('p', { class: 'hint' }, message),
      'confidence' in finding &&
        element('p', { class: 'hint' }, `confidence ${finding.confidence.toFixed(2)}`),
    ),
  );
}

/** All findings with their sentences. */
export function drawFindings(view: ReportView): Element {
  const { findings } = view.result;
  if (findings.length === 0) return section('findings', hint('Nothing was found.'));
  return section(
    'findings',
    listFindings(findings, (finding, number) => drawFinding(view, finding, number)),
  );
}
