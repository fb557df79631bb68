import type { Finding, Rule, Severity } from '../model/finding.ts';
import type { Check } from './check.ts';
import { RULE_SEVERITIES } from './rule-severities.ts';

/**
 * `default`: what is most likely wrong. `all`: doubts and advice (`info`) as well. The rules and what
 * they were measured at are in docs/checks/precision.md.
 */
export const PRESETS = ['default', 'all'] as const;
/** A name of {@link PRESETS}. */
export type Preset = (typeof PRESETS)[number];

/** What a rule can be set to: not told, or told with a severity. */
export const RULE_LEVELS = ['off', 'info', 'warning', 'error'] as const;
/** A name of {@link RULE_LEVELS}. */
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** Levels by rule (`punctuation/end`) or family (`punctuation/*`); a rule's own level wins. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** What is told of what the checks find. */
export interface RuleSettings {
  readonly preset: Preset;
  readonly levels: RuleLevels;
}

/** The names of all rules, which are public. */
export const RULES: readonly Rule[] = Object.keys(RULE_SEVERITIES) as Rule[];
/** `terms/*` and the like. */
export const RULE_FAMILIES: readonly string[] = [
  ...new Set(RULES.map((rule) => `${rule.slice(0, rule.indexOf('/'))}/*`)),
];

const ORDER: readonly Severity[] = ['info', 'warning', 'error'];
const isMilder = (one: Severity, other: Severity): boolean =>
  ORDER.indexOf(one) < ORDER.indexOf(other);

function levelOf(rule: Rule, levels: RuleLevels): RuleLevel | undefined {
  return levels[rule] ?? levels[`${rule.slice(0, rule.indexOf('/'))}/*`];
}

/** The checks that can yield a finding under these settings. */
export function selectChecks(checks: readonly Check[], settings: RuleSettings): readonly Check[] {
  const isWanted = (rule: Rule): boolean => {
    const level = levelOf(rule, settings.levels);
    if (level !== undefined) return level !== 'off';
    return settings.preset === 'all' || RULE_SEVERITIES[rule] !== 'info';
  };
  return checks.filter(({ rules }) => rules.some(isWanted));
}

/**
 * A finding under these settings; `undefined` when it is not wanted. A level is the severity of the
 * rule's surest findings: what the check itself holds for milder stays as mild, and a doubt of a rule
 * that is not one of doubts is left out of the default preset whatever its level.
 */
export function applySettings(finding: Finding, settings: RuleSettings): Finding | undefined {
  const level = levelOf(finding.rule, settings.levels);
  const usual = RULE_SEVERITIES[finding.rule];
  if (level === 'off') return undefined;
  if (isMilder(finding.severity, usual)) {
    if (finding.severity === 'info' && settings.preset === 'default') return undefined;
    return level !== undefined && isMilder(level, finding.severity)
      ? { ...finding, severity: level }
      : finding;
  }
  if (level === undefined)
    return finding.severity === 'info' && settings.preset === 'default' ? undefined : finding;
  return finding.severity === level ? finding : { ...finding, severity: level };
}
