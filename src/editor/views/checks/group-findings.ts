import type { Severity } from '../../../model/finding.ts';
import type { ShownFinding } from '../../api/findings.ts';

/** `new`: those that the baseline does not accept. */
export type FindingFilter = 'new' | 'accepted' | 'all';

/** The findings of one rule. */
export interface RuleGroup {
  readonly rule: ShownFinding['rule'];
  /** The gravest one. */
  readonly severity: Severity;
  readonly count: number;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function filterFindings(
  findings: readonly ShownFinding[],
  filter: FindingFilter,
): readonly ShownFinding[] {
  if (filter === 'all') return findings;
  return findings.filter(({ accepted }) => (accepted !== undefined) === (filter === 'accepted'));
}

/** Rules with their counts: the gravest first, then the most frequent. */
export function groupFindings(findings: readonly ShownFinding[]): readonly RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const { rule, severity } of findings) {
    const group = groups.get(rule);
    const isGraver = group === undefined || GRAVITY[severity] < GRAVITY[group.severity];
    groups.set(rule, {
      rule,
      severity: isGraver ? severity : group.severity,
      count: (group?.count ?? 0) + 1,
    });
  }
  return [...groups.values()].sort(
    (one, other) =>
      GRAVITY[one.severity] - GRAVITY[other.severity] ||
      other.count - one.count ||
      (one.rule < other.rule ? -1 : 1),
  );
}

/** Findings in the order of the groups, and of the files inside them. */
export function orderFindings(
  findings: readonly ShownFinding[],
  groups: readonly RuleGroup[],
): readonly ShownFinding[] {
  const places = new Map(groups.map(({ rule }, at) => [rule, at]));
  return findings.toSorted((one, other) => places.get(one.rule)! - places.get(other.rule)!);
}
