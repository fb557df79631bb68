import { CLEAN_FILTERS } from './clean-filters.ts';
import type { CleanFilter, FilterParameter } from './clean-filter.ts';

/** One filter with what the user set of it. */
export interface ChosenFilter {
  readonly filter: CleanFilter;
  readonly numbers: Readonly<Record<string, number>>;
  /** Paths of the user's lists by parameter. */
  readonly files: Readonly<Record<string, string>>;
}

/** One word of ten may be another: 9 in common of 11. */
export const NEAR_THRESHOLD = 0.8;

/** Which duplicates go. */
export interface DuplicateRules {
  readonly exact: boolean;
  readonly near: boolean;
  /** The least share of words that near duplicates have in common on each side, see `isSimilar`. */
  readonly threshold: number;
  /** Whether numbers count as the same in near duplicates. */
  readonly ignoreNumbers: boolean;
}

/** By what rules a corpus is cleaned. */
export interface CleanRules {
  /** In the order of {@link CLEAN_FILTERS}. */
  readonly filters: readonly ChosenFilter[];
  readonly duplicates: DuplicateRules;
}

/** A rule that makes no sense: what is wrong, and what was expected. */
export class CleanRuleError extends Error {
  override readonly name = 'CleanRuleError';
  readonly kind: 'unknown' | 'value';
  readonly expected: string;
  /** The name in the rule that is wrong, for finding its place. */
  readonly rule: string;

  constructor(message: string, kind: 'unknown' | 'value', expected: string, rule: string) {
    super(message);
    this.kind = kind;
    this.expected = expected;
    this.rule = rule;
  }
}

/** Filters that look at all pairs together. */
export const DUPLICATE_FILTERS: readonly Omit<CleanFilter, 'make'>[] = [
  {
    name: 'exact-duplicates',
    aliases: ['exact'],
    isStandard: true,
    summary:
      'All but one of the pairs with the same two texts, white space and kinds of apostrophes aside.',
    parameters: [],
  },
  {
    name: 'near-duplicates',
    aliases: ['near', 'aggressive_dedup'],
    isStandard: true,
    summary:
      'All but the best of the pairs whose two texts both have nearly the same words: (words in common) / (words of either) ' +
      'from the threshold on. Case (by the rules of the language: ı is not i), white space, punctuation, numbers and the ' +
      'order of words do not count; accents do.',
    parameters: [
      {
        name: 'threshold',
        summary:
          'the least share of words in common on each side; at 1 only texts of the same words in the same order',
        origin:
          'one word of ten may be another one, and texts of fewer than nine words only be longer by one',
        value: { kind: 'number', standard: NEAR_THRESHOLD, least: 0.5, most: 1 },
      },
      {
        name: 'ignore-numbers',
        summary:
          'whether numbers of any value are the same, 1 or 0; digits that end a name (mgp32, UTF-8, arg_1) are part of it and count',
        origin: 'Bifixer, --aggressive_dedup: yes, those of names too',
        value: { kind: 'number', standard: 1, least: 0, most: 1 },
      },
    ],
  },
];

const ALL = [...CLEAN_FILTERS, ...DUPLICATE_FILTERS];

/** A setting of one filter: `false` off, `true` on, a value for its first parameter, or several. */
type Setting = boolean | number | string | Readonly<Record<string, unknown>>;

/**
 * Rules from a list: `default,length-ratio=2.5,length.max-words=80,profanity=words.txt,-boilerplate`.
 * The defaults are there unless it says `none`.
 *
 * @throws {CleanRuleError}
 */
export function parseCleanList(text: string): CleanRules {
  const settings: [string, Setting][] = [];
  let hasDefaults = true;
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '' || part === 'default') continue;
    const [, minus, path, value] = /^(-?)([^=]*)(?:=(.*))?$/s.exec(part)!;
    const [name, parameter] = path!.split('.');
    if (part === 'none') hasDefaults = false;
    else if (minus === '-' || value === 'off') settings.push([name!, false]);
    else if (value === undefined) settings.push([name!, true]);
    else settings.push([name!, parameter === undefined ? value : { [parameter]: value }]);
  }
  return toRules(settings, hasDefaults);
}

/**
 * Rules from JSON: `{"length-ratio": 2.5, "length": {"max-words": 80}, "boilerplate": false}`. The
 * defaults are there unless it says `"defaults": false`.
 *
 * @throws {CleanRuleError}
 */
export function parseCleanObject(value: Readonly<Record<string, unknown>>): CleanRules {
  const { defaults = true, ...rest } = value;
  if (typeof defaults !== 'boolean')
    throw new CleanRuleError('"defaults" is no boolean', 'value', 'true or false', 'defaults');
  const settings = Object.entries(rest).map(([name, setting]): [string, Setting] => {
    if (isSetting(setting)) return [name, setting];
    throw new CleanRuleError(
      `"${name}" is set to ${JSON.stringify(setting)}`,
      'value',
      'true, false, a value, or an object of parameters',
      name,
    );
  });
  return toRules(settings, defaults);
}

function isSetting(value: unknown): value is Setting {
  return (
    ['boolean', 'number', 'string'].includes(typeof value) ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}

function toRules(settings: readonly [string, Setting][], hasDefaults: boolean): CleanRules {
  const chosen = new Map<
    string,
    { numbers: Record<string, number>; files: Record<string, string> }
  >();
  if (hasDefaults)
    for (const { name, isStandard } of ALL)
      if (isStandard) chosen.set(name, { numbers: {}, files: {} });
  for (const [written, setting] of settings) {
    const filter = findFilter(written);
    if (setting === false) {
      chosen.delete(filter.name);
      continue;
    }
    const { numbers, files } = chosen.get(filter.name) ?? { numbers: {}, files: {} };
    chosen.set(filter.name, { numbers, files });
    if (setting === true) continue;
    const values = typeof setting === 'object' ? setting : { [firstOf(filter)]: setting };
    for (const [name, value] of Object.entries(values)) {
      const parameter = findParameter(filter, name);
      if (parameter.value.kind === 'words') files[name] = readPath(value, filter, name);
      else numbers[name] = readNumber(value, filter, parameter);
    }
  }
  const near = chosen.get('near-duplicates');
  return {
    filters: CLEAN_FILTERS.flatMap((filter) => {
      const own = chosen.get(filter.name);
      return own === undefined ? [] : [{ filter, ...own }];
    }),
    duplicates: {
      exact: chosen.has('exact-duplicates'),
      near: near !== undefined,
      threshold: near?.numbers['threshold'] ?? NEAR_THRESHOLD,
      ignoreNumbers: (near?.numbers['ignore-numbers'] ?? 1) !== 0,
    },
  };
}

function findFilter(name: string): Omit<CleanFilter, 'make'> {
  const found = ALL.find((filter) => filter.name === name || filter.aliases.includes(name));
  if (found !== undefined) return found;
  const names = ALL.map((filter) => filter.name).join(', ');
  throw new CleanRuleError(`no filter is called “${name}”`, 'unknown', `one of ${names}`, name);
}

function firstOf({ name, parameters }: Omit<CleanFilter, 'make'>): string {
  if (parameters[0] !== undefined) return parameters[0].name;
  throw new CleanRuleError(`${name} takes no value`, 'value', `${name} or ${name}=off`, name);
}

function findParameter(filter: Omit<CleanFilter, 'make'>, name: string): FilterParameter {
  const found = filter.parameters.find((parameter) => parameter.name === name);
  if (found !== undefined) return found;
  const names = filter.parameters.map((parameter) => parameter.name).join(', ');
  throw new CleanRuleError(
    `${filter.name} has no parameter “${name}”`,
    'unknown',
    names === '' ? 'no parameters' : `one of ${names}`,
    name,
  );
}

function readNumber(
  value: unknown,
  filter: Omit<CleanFilter, 'make'>,
  { name, value: kind }: FilterParameter,
): number {
  if (kind.kind !== 'number') throw new TypeError('no number');
  const { least, most } = kind;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && number >= least && number <= most) return number;
  throw new CleanRuleError(
    `${filter.name}.${name} is ${JSON.stringify(value)}`,
    'value',
    `a number from ${least} to ${most}`,
    filter.name,
  );
}

function readPath(value: unknown, { name }: Omit<CleanFilter, 'make'>, parameter: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new CleanRuleError(
    `${name}.${parameter} is ${JSON.stringify(value)}`,
    'value',
    'the path of a file with one word a line',
    name,
  );
}
