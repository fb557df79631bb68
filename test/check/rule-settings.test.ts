import { describe, expect, test } from '@jest/globals';
import { CHECKS } from '../../src/check/checks.ts';
import { RULE_SEVERITIES } from '../../src/check/rule-severities.ts';
import {
  applySettings,
  selectChecks,
  type RuleLevels,
  type RuleSettings,
} from '../../src/check/rule-settings.ts';
import type { Finding, Rule, Severity } from '../../src/model/finding.ts';

const make = (rule: Rule, severity: Severity): Finding =>
  ({
    rule,
    severity,
    place: { path: 'a', unit: '1', side: 'target' },
    message: 'm',
    fingerprint: 'f',
  }) as Finding;

const apply = (
  rule: Rule,
  severity: Severity,
  preset: RuleSettings['preset'],
  levels: RuleLevels = {},
): Severity | undefined => applySettings(make(rule, severity), { preset, levels })?.severity;

test('each check reports its rules as gravely as the table says, or milder', () => {
  const order = ['info', 'warning', 'error'];
  for (const { examples } of CHECKS)
    for (const { findings } of examples)
      for (const { rule, severity } of findings)
        expect(order.indexOf(severity)).toBeLessThanOrEqual(order.indexOf(RULE_SEVERITIES[rule]));
});

describe('a finding under settings', () => {
  test.each<[string, Severity | undefined, Severity | undefined]>([
    ['what is likely wrong stays', apply('punctuation/end', 'warning', 'default'), 'warning'],
    ['a doubt is left out', apply('numbers/extra', 'info', 'default'), undefined],
    ['a doubt of a grave rule, too', apply('terms/absent', 'info', 'default'), undefined],
    ['all has doubts', apply('terms/absent', 'info', 'all'), 'info'],
    ['off', apply('terms/absent', 'warning', 'all', { 'terms/absent': 'off' }), undefined],
    ['by family', apply('terms/absent', 'warning', 'all', { 'terms/*': 'error' }), 'error'],
    [
      'the rule goes before its family',
      apply('terms/absent', 'warning', 'all', { 'terms/*': 'off', 'terms/absent': 'error' }),
      'error',
    ],
    [
      'a rule of doubts that was asked for',
      apply('numbers/extra', 'info', 'default', { 'numbers/*': 'warning' }),
      'warning',
    ],
    [
      'a doubt is not raised with its rule',
      apply('terms/absent', 'info', 'all', { 'terms/absent': 'error' }),
      'info',
    ],
    [
      'nothing is graver than the level',
      apply('placeholders/extra', 'warning', 'all', { 'placeholders/*': 'info' }),
      'info',
    ],
  ])('%s', (_title, found, expected) => expect(found).toBe(expected));
});

test('checks that can only say what nobody wants are not run', () => {
  const names = (settings: RuleSettings): readonly string[] =>
    selectChecks(CHECKS, settings).map(({ name }) => name);
  expect(names({ preset: 'default', levels: {} })).not.toContain('states');
  expect(names({ preset: 'default', levels: { 'state/initial': 'info' } })).toContain('states');
  expect(names({ preset: 'all', levels: {} })).toHaveLength(CHECKS.length);
  expect(names({ preset: 'all', levels: { 'terms/*': 'off' } })).not.toContain('terms-absent');
});
