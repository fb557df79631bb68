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
  readonly i18next?: I18nextConfig;
}

/** How an application has set up i18next; `kosut scan` has a flag for each. */
export interface I18nextConfig {
  readonly catalogues?: string;
  readonly functions?: readonly string[];
  readonly components?: readonly string[];
  readonly defaultNamespace?: string;
  /** `false`: keys have no steps, or name no namespace. */
  readonly keySeparator?: string | false;
  readonly nsSeparator?: string | false;
  readonly contextSeparator?: string;
  readonly pluralSeparator?: string;
  readonly ignore?: readonly string[];
  readonly keep?: readonly string[];
}

/** One setting of a group. */
export interface SettingField {
  readonly name: keyof I18nextConfig;
  /** A `sign` may be `false`, for none. */
  readonly kind: 'text' | 'list' | 'sign';
  readonly summary: string;
}

/** One setting: its kind, its values and what it is for. Loader, JSON Schema and help come from this table. */
export interface Setting {
  readonly name: keyof Config;
  readonly kind: 'locale' | 'path' | 'choice' | 'choices' | 'group';
  readonly choices?: readonly string[];
  /** The keys of an object whose values are choices. */
  readonly keys?: readonly string[];
  /** Of a group. */
  readonly fields?: readonly SettingField[];
  readonly summary: string;
}

const I18NEXT_FIELDS: readonly SettingField[] = [
  {
    name: 'catalogues',
    kind: 'text',
    summary: 'Where the catalogues are, such as "locales/{locale}/{namespace}.json".',
  },
  { name: 'functions', kind: 'list', summary: 'Translation functions; "t" and "$t".' },
  { name: 'components', kind: 'list', summary: 'Components with texts; "Trans".' },
  { name: 'defaultNamespace', kind: 'text', summary: 'The namespace of keys that name none.' },
  { name: 'keySeparator', kind: 'sign', summary: 'Between steps of a key; false: none.' },
  { name: 'nsSeparator', kind: 'sign', summary: 'Behind a namespace; false: none.' },
  { name: 'contextSeparator', kind: 'text', summary: 'Before a context.' },
  { name: 'pluralSeparator', kind: 'text', summary: 'Before a plural form.' },
  {
    name: 'ignore',
    kind: 'list',
    summary: 'Files and folders that are not looked into, with * and ?.',
  },
  {
    name: 'keep',
    kind: 'list',
    summary: 'Keys that are asked for in a way nobody sees, with * and ?.',
  },
];

/** Every setting with what it is for: the schema and its documentation are made of it. */
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
  {
    name: 'i18next',
    kind: 'group',
    fields: I18NEXT_FIELDS,
    summary: 'How the application that "kosut scan" reads has set up i18next.',
  },
];

/** The name of the config file; looked for in the working folder only. */
export const CONFIG_FILE: string = 'kosut.config.json';
