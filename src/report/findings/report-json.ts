import type { CheckResult } from '../../model/results/run-result.ts';

/** Version of the JSON form; a change that breaks readers raises it. */
const VERSION = 1;

/** The order in which keys are written, at every depth; others follow by name. */
const KEY_ORDER = [
  ...['rule', 'severity', 'place', 'concept', 'term', 'expected', 'found', 'confidence'],
  ...['evidence', 'message', 'fingerprint'],
  ...[
    'path',
    'document',
    'unit',
    'segment',
    'side',
    'text',
    'span',
    'line',
    'column',
    'endLine',
    'endColumn',
  ],
];

function rank(key: string): number {
  const at = KEY_ORDER.indexOf(key);
  return at === -1 ? KEY_ORDER.length : at;
}

/** The same value with the keys of its objects in one fixed order, whoever made it. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

/**
 * `{"version":1,"findings":[…]}` with every field of each finding, keys in a fixed order; `trend` behind
 * them when an earlier report was named.
 */
export function reportJson(result: CheckResult): string {
  const { findings, trend } = result;
  const report = { version: VERSION, findings: inOrder(findings), ...(trend && { trend }) };
  return `${JSON.stringify(report, null, 2)}\n`;
}
