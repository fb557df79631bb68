import type { ValidationRule } from '../../validation/rule.ts';

/** A rule, named without `xliff2/`. */
export type RuleDraft = Omit<ValidationRule, 'name' | 'severity'> & {
  readonly name: string;
  /** `error` when absent. */
  readonly severity?: 'error' | 'warning';
};

/** The rules of one subject with their public names. */
export function nameRules(drafts: readonly RuleDraft[]): readonly ValidationRule[] {
  return drafts.map(({ name, severity = 'error', ...rest }) => ({
    name: `xliff2/${name}`,
    severity,
    ...rest,
  }));
}
