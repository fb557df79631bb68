import type { Finding } from '../../../model/finding.ts';
import { countFindings, SEVERITIES } from '../../figures/count-findings.ts';
import { element, type Child } from '../elements/element.ts';
import { filterForm } from '../elements/filter-form.ts';
import { tableHead } from '../elements/table-head.ts';

const HEADS = ['Finding', 'Place', 'Sentence', 'What was expected'];

/** Findings in a table, a row each as `drawRow` draws it, with a form above it to choose among them. */
export function listFindings<F extends Finding>(
  findings: readonly F[],
  drawRow: (finding: F, number: number) => Child,
): readonly Child[] {
  const { byRule, bySeverity } = countFindings(findings);
  const severities = SEVERITIES.filter((severity) => bySeverity[severity] > 0);
  return [
    filterForm('finding-rows', 'findings', [
      { name: 'severity', label: 'Severity', options: severities.map((one) => [one, one]) },
      { name: 'rule', label: 'Rule', options: byRule.map(({ rule }) => [rule, rule]) },
    ]),
    element(
      'table',
      { class: 'findings' },
      tableHead(HEADS),
      element('tbody', { id: 'finding-rows' }, findings.map(drawRow)),
    ),
  ];
}
