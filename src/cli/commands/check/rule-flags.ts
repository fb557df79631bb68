import {
  PRESETS,
  RULE_FAMILIES,
  RULE_LEVELS,
  RULES,
  type RuleLevel,
  type RuleLevels,
  type RuleSettings,
} from '../../../check/rule-settings.ts';
import type { Config } from '../../../config/config.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Flag } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/** Which findings are reported, and how grave they are. */
export const RULE_FLAGS: readonly Flag[] = [
  {
    name: 'preset',
    value: 'PRESET',
    choices: PRESETS,
    summary: 'what is most likely wrong, or all findings, doubts and advice too',
    standard: 'default',
  },
  {
    name: 'rules',
    value: 'LIST',
    summary:
      'RULE=off|info|warning|error with commas between; RULE may be a family, such as terms/*',
  },
];

/**
 * The settings of rules; what the flags say goes before what the config says.
 *
 * @throws {UsageError} for unknown rules and levels.
 */
export function readRuleSettings(args: Arguments, config: Config): RuleSettings {
  const preset = readChoice(args, 'preset', PRESETS) ?? config.preset ?? 'default';
  return { preset, levels: { ...config.rules, ...parseLevels(args.text('rules')) } };
}

function parseLevels(list: string | undefined): RuleLevels {
  const levels: Record<string, RuleLevel> = {};
  for (const item of (list ?? '').split(',')) {
    if (item.trim() === '') continue;
    const [name = '', value] = item.split('=').map((part) => part.trim());
    if (![...RULES, ...RULE_FAMILIES].includes(name))
      throw new UsageError(`--rules names “${name}”`, 'a rule or family; docs/checks lists them');
    const level = RULE_LEVELS.find((one) => one === value);
    if (level === undefined)
      throw new UsageError(
        `--rules has “${item.trim()}”`,
        `one of ${RULE_LEVELS.join(', ')} after =`,
      );
    levels[name] = level;
  }
  return levels;
}
