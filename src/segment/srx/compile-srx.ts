import { FormatError } from '../../model/format-error.ts';
import type { SrxLanguageMap, SrxPattern, SrxRule, SrxRules } from '../../model/srx-rules.ts';
import { createScanner, type Scanner } from '../regex/create-scanner.ts';
import { BudgetError, matchesAfter, type Search } from '../regex/match-pattern.ts';
import { parsePattern } from '../regex/parse-pattern.ts';
import { PatternError } from '../regex/pattern-error.ts';
import type { Flavour, PatternTree } from '../regex/pattern-tree.ts';

/** A rule that holds for a locale. */
export interface SrxActiveRule extends SrxRule {
  /** Name of its language rule. */
  readonly group: string;
  /** From 1, in its language rule. */
  readonly number: number;
}

/** A place where a rule decided. */
export interface SrxBreak {
  /** Between 1 and one less than the length of the text, in UTF-16 units. */
  readonly at: number;
  readonly rule: SrxActiveRule;
}

export interface SrxSplitter {
  /** The rules that hold for the locale, in the order in which they are asked; none: nothing breaks. */
  readonly rules: readonly SrxActiveRule[];
  /** The breaks of a text, in order: at each place the first rule that matches decides. */
  findBreaks(text: string): readonly SrxBreak[];
}

export interface SrxOptions {
  /** Absent: `icu`, as SRX 2.0 says. */
  readonly flavour?: Flavour;
  /** Told of a rule that took too long and is not asked any more. */
  readonly onAbandon?: (rule: SrxActiveRule) => void;
  /** Names the file in errors. */
  readonly path?: string;
}

/** Steps of backtracking that one text may cost: about a second. Only look-arounds, `\1` and `(?>…)` need any. */
const BASE_BUDGET = 10_000_000;
/** More of them for each UTF-16 unit, for texts of many megabytes. */
const UNIT_BUDGET = 100;

/**
 * Makes a splitter of the rules that hold for a locale. It takes time linear in the length of a text,
 * whatever the patterns; look-arounds and back references run on a budget.
 *
 * @throws {FormatError} `srx/pattern` for a pattern that cannot be read, `srx/structure` for a map
 * without its language rule
 */
export function compileSrx(
  { languageRules, maps, cascade }: SrxRules,
  locale: string,
  options: SrxOptions = {},
): SrxSplitter {
  const flavour = options.flavour ?? 'icu';
  const fitting = maps.filter((map) => fitsLocale(map, locale, flavour, options));
  const rules = (cascade ? fitting : fitting.slice(0, 1)).flatMap((map) => {
    const group = languageRules.find(({ name }) => name === map.rule);
    if (group === undefined)
      throw toFault('srx/structure', `there is no language rule ${map.rule}`, map.at, options);
    return group.rules.map((rule, at): SrxActiveRule => ({
      ...rule,
      group: group.name,
      number: at + 1,
    }));
  });
  const read = (pattern: SrxPattern): PatternTree => readTree(pattern, flavour, options);
  const trees = rules.map(({ before, after }) => ({ before: read(before), after: read(after) }));
  const current = { engine: buildEngine(rules, trees, new Set(), options) };
  const abandoned = new Set<number>();
  return {
    rules,
    findBreaks(text) {
      for (;;)
        try {
          return current.engine(text);
        } catch (error) {
          // one more rule goes each time, so this ends
          if (!(error instanceof BudgetError)) throw error;
          const culprit = findCulprit(text, trees, abandoned);
          abandoned.add(culprit);
          options.onAbandon?.(rules[culprit]!);
          current.engine = buildEngine(rules, trees, abandoned, options);
        }
    },
  };
}

type Trees = readonly { readonly before: PatternTree; readonly after: PatternTree }[];

function buildEngine(
  rules: readonly SrxActiveRule[],
  trees: Trees,
  without: ReadonlySet<number>,
  options: SrxOptions,
): (text: string) => readonly SrxBreak[] {
  const used = rules
    .map((rule, number) => ({ rule, number }))
    .filter(({ number }) => !without.has(number));
  const befores = index(used.map(({ rule }) => rule.before.pattern));
  const afters = index(used.map(({ rule }) => rule.after.pattern));
  const pick = (side: 'before' | 'after', numbers: readonly number[]): readonly PatternTree[] =>
    numbers.map((at) => trees[used[at]!.number]![side]);
  const build = (side: 'before' | 'after', firsts: readonly number[]): Scanner => {
    try {
      return createScanner(pick(side, firsts), side === 'after');
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      // found again one by one, to say which
      for (const first of firsts)
        try {
          createScanner(pick(side, [first]), side === 'after');
        } catch (single) {
          if (!(single instanceof PatternError)) throw single;
          throw toFault('srx/pattern', single.message, used[first]!.rule[side].at, options);
        }
      throw error;
    }
  };
  const before = build('before', befores.firsts);
  const after = build('after', afters.firsts);
  // the rules of each before pattern, in order
  const rulesOf: number[][] = befores.firsts.map(() => []);
  befores.numbers.forEach((pattern, at) => rulesOf[pattern]!.push(at));
  const canBreak = new Set(afters.numbers.filter((_, at) => used[at]!.rule.isBreak));
  const afterBreaks: boolean[] = [];
  const mayBreak = (set: number): boolean =>
    (afterBreaks[set] ??= after.patternsOf(set).some((pattern) => canBreak.has(pattern)));

  const decisions = new Map<number, number>();
  function decide(left: number, right: number): number {
    const key = left * 0x200000 + right;
    const known = decisions.get(key);
    if (known !== undefined) return known;
    const behind = new Set(after.patternsOf(right));
    let first = -1;
    for (const pattern of before.patternsOf(left))
      for (const at of rulesOf[pattern]!)
        if ((first < 0 || at < first) && behind.has(afters.numbers[at]!)) {
          first = at;
          break;
        }
    decisions.set(key, first);
    return first;
  }

  return (text) => {
    const search: Search = { text, steps: BASE_BUDGET + UNIT_BUDGET * text.length };
    const lefts = new Int32Array(text.length + 1);
    const rights = new Int32Array(text.length + 1);
    after.scan(search, rights);
    before.scan(search, lefts, (at) => rights[at]! > 0 && mayBreak(rights[at]!));
    const breaks: SrxBreak[] = [];
    for (let at = 1; at < text.length; at++) {
      if (lefts[at] === 0 || rights[at] === 0) continue;
      const found = decide(lefts[at]!, rights[at]!);
      if (found >= 0 && used[found]!.rule.isBreak) breaks.push({ at, rule: used[found]!.rule });
    }
    return breaks;
  };
}

/** Equal patterns have one number: the first with each, and the number of each. */
function index(patterns: readonly string[]): {
  readonly firsts: readonly number[];
  readonly numbers: readonly number[];
} {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const numbers = patterns.map((pattern, at) => {
    const found = known.get(pattern) ?? firsts.push(at) - 1;
    known.set(pattern, found);
    return found;
  });
  return { firsts, numbers };
}

/** The rule that costs most steps on the text, each tried alone. */
function findCulprit(text: string, trees: Trees, without: ReadonlySet<number>): number {
  let worst = -1;
  let most = -1;
  trees.forEach(({ before, after }, number) => {
    if (without.has(number)) return;
    const search: Search = { text, steps: BASE_BUDGET };
    try {
      createScanner([before], false).scan(search, new Int32Array(text.length + 1));
      createScanner([after], true).scan(search, new Int32Array(text.length + 1));
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      search.steps = -1;
    }
    const cost = BASE_BUDGET - search.steps;
    if (cost > most) [worst, most] = [number, cost];
  });
  return worst;
}

function readTree(
  pattern: SrxPattern,
  flavour: Flavour,
  options: SrxOptions,
  ignoresCase = false,
): PatternTree {
  try {
    return parsePattern(pattern.pattern, flavour, ignoresCase);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const message = `the pattern ${pattern.pattern} cannot be used: ${error.message} (sign ${error.at + 1})`;
    throw toFault('srx/pattern', message, pattern.at, options);
  }
}

function toFault(
  fault: 'srx/pattern' | 'srx/structure',
  message: string,
  at: SrxPattern['at'],
  { path }: SrxOptions,
): FormatError {
  return new FormatError(message, {
    fault,
    ...(path !== undefined && { path }),
    ...(at !== undefined && { line: at[0], column: at[1] }),
  });
}

/** Whether a map names a locale: `tr-TR` or, as OmegaT writes it, `TR-TR` or `tr_TR`; case is overlooked. */
function fitsLocale(
  map: SrxLanguageMap,
  locale: string,
  flavour: Flavour,
  options: SrxOptions,
): boolean {
  const place = map.at === undefined ? {} : { at: map.at };
  const tree = readTree({ pattern: map.pattern, ...place }, flavour, options, true);
  const whole: PatternTree = {
    type: 'sequence',
    parts: [tree, parsePattern('\\z', flavour)],
  };
  try {
    return [locale, locale.replaceAll('-', '_')].some((text) =>
      matchesAfter(whole, { text, steps: BASE_BUDGET }, 0),
    );
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    throw toFault('srx/pattern', `the pattern ${map.pattern} takes too long`, map.at, options);
  }
}
