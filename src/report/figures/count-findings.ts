import type { Finding, Rule, Severity } from '../../model/finding.ts';
import { formatPlural } from './format-count.ts';

/** From the worst to the mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** How many findings there are of each severity, and of each rule by name. */
export interface FindingCounts {
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Sorted by severity of the rule's worst finding, then by name. */
  readonly byRule: readonly {
    readonly rule: Rule;
    readonly severity: Severity;
    readonly count: number;
  }[];
}

/** Counts findings by severity and by rule. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const bySeverity = { error: 0, warning: 0, info: 0 };
  const rules = new Map<Rule, { severity: Severity; count: number }>();
  for (const { rule, severity } of findings) {
    bySeverity[severity]++;
    const known = rules.get(rule);
    if (known === undefined) rules.set(rule, { severity, count: 1 });
    else {
      known.count++;
      if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity))
        known.severity = severity;
    }
  }
  const byRule = [...rules].map(([rule, { severity, count }]) => ({ rule, severity, count }));
  byRule.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1),
  );
  return { bySeverity, byRule };
}

/** Counts for people: `2 errors, 1 warning`; severities without findings are left out. */
export function formatSeverities(counts: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => formatSeverityCount(severity, counts[severity]))
    .join(', ');
}

/** A count of one severity: `1 error`, `3 warnings`, `2 infos`. */
export function formatSeverityCount(severity: Severity, count: number): string {
  return formatPlural(count, severity);
}
