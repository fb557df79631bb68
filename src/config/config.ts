import {
  PRESETS,
  RULE_FAMILIES,
  RULE_LEVELS,
  RULES,
  type Preset,
  type RuleLevels,
} from '../check/rule-settings.ts';
import type { Severity, Side } from '../model/finding.ts';

/** The settings of a project folder, `kosut.config.json`. Everything may be absent; flags override it. */
export interface Config {
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** Plain texts of the main job, as paths from the folder of the config file. */
  readonly source?: string;
  readonly reference?: string;
  /** TBX or CSV. */
  readonly termbase?: string;
  /** A Hunspell dictionary (`.dic`) of the inspected language: spelling is looked at. */
  readonly dictionary?: string;
  /** Words that are right beside it, one a line. */
  readonly words?: string;
  /** A translation memory: TMX, or a database made by `kosut tm import`. */
  readonly memory?: string;
  /** The side whose renderings are judged; the other one is trusted. */
  readonly inspect?: Side;
  /** The severity from which findings fail a run (exit code 1). */
  readonly failOn?: Severity | 'never';
  /** Accepted findings: a file written by `kosut check --update-baseline`. */
  readonly baseline?: string;
  /** Which findings `kosut check` reports. */
  readonly preset?: Preset;
  /** Severities by rule or family of rules. */
  readonly rules?: RuleLevels;
}

/** One setting: its kind, its values and what it is for. Loader, JSON Schema and help come from this table. */
export interface Setting {
  readonly name: keyof Config;
  readonly kind: 'locale' | 'path' | 'choice' | 'choices';
  readonly choices?: readonly string[];
  /** The keys of an object whose values are choices. */
  readonly keys?: readonly string[];
  readonly summary: string;
}

export const SETTINGS: readonly Setting[] = [
  { name: 'sourceLocale', kind: 'locale', summary: 'Locale of the source, such as "tr".' },
  { name: 'targetLocale', kind: 'locale', summary: 'Locale of the target, such as "en-GB".' },
  { name: 'source', kind: 'path', summary: 'The source text of the main job.' },
  { name: 'reference', kind: 'path', summary: 'Its reference in the target language.' },
  { name: 'termbase', kind: 'path', summary: 'The termbase: TBX or CSV.' },
  {
    name: 'dictionary',
    kind: 'path',
    summary: 'A Hunspell dictionary (.dic) of the inspected language: spelling is looked at too.',
  },
  { name: 'words', kind: 'path', summary: 'Words that are right beside it, one a line.' },
  { name: 'memory', kind: 'path', summary: 'The translation memory: TMX or a database.' },
  {
    name: 'inspect',
    kind: 'choice',
    choices: ['source', 'target'],
    summary: 'The side whose renderings are judged; the other one is trusted.',
  },
  {
    name: 'failOn',
    kind: 'choice',
    choices: ['info', 'warning', 'error', 'never'],
    summary: 'The severity from which findings fail a run with exit code 1.',
  },
  { name: 'baseline', kind: 'path', summary: 'Accepted findings, with reasons.' },
  {
    name: 'preset',
    kind: 'choice',
    choices: PRESETS,
    summary: 'What is most likely wrong, or all findings, doubts and advice too.',
  },
  {
    name: 'rules',
    kind: 'choices',
    keys: [...RULE_FAMILIES, ...RULES],
    choices: RULE_LEVELS,
    summary: 'How grave the findings of a rule ("numbers/extra") or family ("turkish/*") are.',
  },
];

/** The name of the config file; looked for in the working folder only. */
export const CONFIG_FILE: string = 'kosut.config.json';
