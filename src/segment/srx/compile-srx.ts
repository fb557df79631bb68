import type { SrxPattern, SrxRule, SrxRules } from '../../model/srx-rules.ts';
import { buildAutomaton } from '../regex/build-automaton.ts';
import { createWalker } from '../regex/create-walker.ts';
import { judgeCondition } from '../regex/judge-condition.ts';
import { BudgetError, type Search } from '../regex/match-pattern.ts';
import { PatternError } from '../regex/pattern-error.ts';
import type { Flavour, PatternTree } from '../regex/pattern-tree.ts';
import { buildEngine, type Engine, type EngineRule } from './build-engine.ts';
import { fitsLocale } from './fits-locale.ts';
import { readTree, toFault } from './read-tree.ts';

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

/** The rules of an SRX file for one locale, ready to split texts. */
export interface SrxSplitter {
  /** The rules that hold for the locale, in the order in which they are asked; none: nothing breaks. */
  readonly rules: readonly SrxActiveRule[];
  /** The breaks of a text, in order: at each place the first rule that matches decides. */
  findBreaks(text: string): readonly SrxBreak[];
}

/** How the expressions of a file are read. */
export interface SrxOptions {
  /** Absent: `icu`, as SRX 2.0 says. */
  readonly flavour?: Flavour;
  /** Told of a rule that took too long and is not asked any more. */
  readonly onAbandon?: (rule: SrxActiveRule) => void;
  /** Names the file in errors. */
  readonly path?: string;
}

/**
 * Steps that a text may cost beyond reading it: about a second. Backtracking takes them (look-arounds
 * with `\1` or `(?>…)`), and states of the automaton that no text has shown before.
 */
const BASE_BUDGET = 10_000_000;
/** More of them for each UTF-16 unit read. What one text leaves over, the next one has, up to the base. */
const UNIT_BUDGET = 100;

/**
 * Makes a splitter of the rules that hold for a locale. It takes time linear in the length of a text,
 * whatever the patterns; a rule that needs more than its budget is left out and told.
 *
 * @throws {FormatError} `srx/pattern` for a pattern that cannot be read, `srx/structure` for a map
 * without its language rule
 */
export function compileSrx(
  { languageRules, maps, cascade }: SrxRules,
  locale: string,
  options: SrxOptions = {},
): SrxSplitter {
  const { flavour = 'icu', path, onAbandon } = options;
  const fitting = maps.filter((map) => fitsLocale(map, locale, flavour, path));
  const rules = (cascade ? fitting : fitting.slice(0, 1)).flatMap((map) => {
    const group = languageRules.find(({ name }) => name === map.rule);
    if (group === undefined)
      throw toFault('srx/structure', `there is no language rule ${map.rule}`, map.at, path);
    return group.rules.map((rule, at): SrxActiveRule => ({
      ...rule,
      group: group.name,
      number: at + 1,
    }));
  });
  const trees = new Map<string, PatternTree>();
  const read = (pattern: SrxPattern): PatternTree => {
    let tree = trees.get(pattern.pattern);
    if (tree === undefined) {
      tree = readTree(pattern, flavour, path);
      demandSize(tree, pattern, path);
      trees.set(pattern.pattern, tree);
    }
    return tree;
  };
  const parsed = rules.map(({ isBreak, before, after }): EngineRule => ({
    isBreak,
    before: read(before),
    after: read(after),
  }));

  // what is asked now: it only grows less
  const asked = { numbers: parsed.map((_, at) => at), engine: buildEngine(parsed) };
  let steps = BASE_BUDGET;
  return {
    rules,
    findBreaks(text) {
      for (;;) {
        const search: Search = { text, steps: steps + UNIT_BUDGET * text.length, walked: 0 };
        const breaks: SrxBreak[] = [];
        try {
          asked.engine(search, (at, number) =>
            breaks.push({ at, rule: rules[asked.numbers[number]!]! }),
          );
          steps = Math.min(BASE_BUDGET, search.steps);
          return breaks;
        } catch (error) {
          // fewer rules each time, so this ends
          if (!(error instanceof BudgetError)) throw error;
          const culprits = findCulprits(text, parsed, asked.numbers);
          for (const number of culprits) onAbandon?.(rules[number]!);
          asked.numbers = asked.numbers.filter((number) => !culprits.includes(number));
          asked.engine = buildEngine(asked.numbers.map((number) => parsed[number]!));
          steps = BASE_BUDGET;
        }
      }
    },
  };
}

/** @throws {FormatError} for a pattern that needs too many states */
function demandSize(tree: PatternTree, pattern: SrxPattern, path: string | undefined): void {
  try {
    createWalker(
      buildAutomaton([tree], { isBackward: false, side: 'after' }),
      false,
      judgeCondition,
    );
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const message = `the pattern ${pattern.pattern} cannot be used: ${error.message}`;
    throw toFault('srx/pattern', message, pattern.at, path);
  }
}

/** A rule that takes this part of a budget for itself is left out. */
const CULPRIT_SHARE = 1 / 4;

/** The rules that cost too much on the text by themselves; if none does, the one that costs most. */
function findCulprits(
  text: string,
  rules: readonly EngineRule[],
  numbers: readonly number[],
): readonly number[] {
  const share = CULPRIT_SHARE * (BASE_BUDGET + UNIT_BUDGET * text.length);
  const costs = numbers.map((number) => {
    const search: Search = { text, steps: share, walked: 0 };
    // as a rule that breaks: exceptions alone are never asked
    const engine: Engine = buildEngine([{ ...rules[number]!, isBreak: true }]);
    try {
      engine(search, () => undefined);
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
    }
    return share - search.steps;
  });
  const found = numbers.filter((_, at) => costs[at]! >= share);
  return found.length > 0 ? found : [numbers[costs.indexOf(Math.max(...costs))]!];
}
