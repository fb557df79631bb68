import { buildAutomaton } from '../regex/build-automaton.ts';
import { createScanner } from '../regex/create-scanner.ts';
import { createWalker, type Walk } from '../regex/create-walker.ts';
import { judgeCondition } from '../regex/judge-condition.ts';
import type { Search } from '../regex/match-pattern.ts';
import type { PatternTree } from '../regex/pattern-tree.ts';

/** A rule as the engine sees it: equal patterns are the same tree. */
export interface EngineRule {
  readonly isBreak: boolean;
  readonly before: PatternTree;
  readonly after: PatternTree;
}

/** Calls `onBreak` with each place of a text where a rule breaks it, in order, and the number of the rule. */
export type Engine = (search: Search, onBreak: (at: number, rule: number) => void) => void;

/**
 * UTF-16 units that may be read from single places on, for each unit of the text, before the whole text is
 * scanned instead: running text needs about one, the scan costs more than ten.
 */
const WALK_FACTOR = 16;
/** More of them, for short texts. */
const WALK_BASE = 10_000;

/**
 * All rules as one engine. Where a rule might break, the patterns are walked along from that place: those
 * behind it first, then, among the rules that are left, those before it, up to the first rule that decides.
 * A text on which that costs too much is scanned as a whole, once in each direction, in linear time.
 *
 * @throws {PatternError} for patterns that are too large
 */
export function buildEngine(rules: readonly EngineRule[]): Engine {
  const befores = number(rules.map(({ before }) => before));
  const afters = number(rules.map(({ after }) => after));
  const walkAfter = createWalker(
    buildAutomaton(afters.trees, { isBackward: false, side: 'after' }),
    false,
    judgeCondition,
  );
  const walkBefore = createWalker(
    buildAutomaton(befores.trees, { isBackward: true, side: 'before' }),
    true,
    judgeCondition,
  );
  const breaking = rules.flatMap(({ isBreak }, rule) => (isBreak ? [rule] : []));
  const lasts = [...new Set(breaking.map((rule) => befores.numbers[rule]!))];
  const firsts = [...new Set(breaking.map((rule) => afters.numbers[rule]!))];
  const canEnd = remember((code) => walkBefore.mayBegin(lasts, code));
  const canStart = remember((code) => walkAfter.mayBegin(firsts, code));
  const allAfter = walkAfter.from(afters.trees.map((_, pattern) => pattern));

  /** For the patterns that match behind a place: how to find the rule that decides, or that none breaks. */
  interface Choice {
    readonly walk: Walk | undefined;
    /** The first rule with each pattern before the place. */
    readonly rules: ReadonlyMap<number, number>;
  }
  const choices = new Map<readonly number[], Choice>();
  const sameChoices = new Map<string, Choice>();

  function choose(matching: readonly number[]): Choice {
    const known = choices.get(matching);
    if (known !== undefined) return known;
    const key = [...matching].sort((a, b) => a - b).join();
    const found = sameChoices.get(key) ?? makeChoice(new Set(matching));
    sameChoices.set(key, found);
    choices.set(matching, found);
    return found;
  }

  function makeChoice(matching: ReadonlySet<number>): Choice {
    const ruleOf = new Map<number, number>();
    let lastBreak = -1;
    rules.forEach(({ isBreak }, rule) => {
      if (!matching.has(afters.numbers[rule]!) || ruleOf.has(befores.numbers[rule]!)) return;
      ruleOf.set(befores.numbers[rule]!, rule);
      if (isBreak) lastBreak = rule;
    });
    // exceptions behind the last rule that breaks decide nothing
    const asked = [...ruleOf].filter(([, rule]) => rule <= lastBreak);
    const patterns = asked.map(([pattern]) => pattern);
    return {
      walk: asked.length === 0 ? undefined : walkBefore.from(patterns, true),
      rules: ruleOf,
    };
  }

  const scanners = { made: undefined as ReturnType<typeof buildScan> | undefined };

  return (search, onBreak) => {
    const { text } = search;
    const limit = search.walked + WALK_BASE + WALK_FACTOR * text.length;
    for (let at = 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!canStart(code) || !canEnd(text.charCodeAt(at - 1)) || isInside(text, at, code)) continue;
      const { walk, rules: ruleOf } = choose(allAfter(search, at));
      if (walk === undefined) continue;
      const found = walk(search, at)[0];
      const rule = found === undefined ? -1 : ruleOf.get(found)!;
      if (rule >= 0 && rules[rule]!.isBreak) onBreak(at, rule);
      if (search.walked > limit) {
        scanners.made ??= buildScan(rules, befores, afters);
        scanners.made(search, at + 1, onBreak);
        return;
      }
    }
  };
}

/** No place is inside of a sign. */
function isInside(text: string, at: number, code: number): boolean {
  if (code < 0xdc00 || code > 0xdfff) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before < 0xdc00;
}

/** Answers for single UTF-16 units, each found once; halves of a pair may be anything. */
function remember(test: (code: number) => boolean): (code: number) => boolean {
  const known = new Uint8Array(0x10000);
  known.fill(2, 0xd800, 0xe000);
  return (code) => {
    if (known[code] === 0) known[code] = test(code) ? 2 : 1;
    return known[code] === 2;
  };
}

interface Numbered {
  readonly trees: readonly PatternTree[];
  /** The number of the tree of each rule. */
  readonly numbers: readonly number[];
}

function number(list: readonly PatternTree[]): Numbered {
  const known = new Map<PatternTree, number>();
  for (const tree of list) if (!known.has(tree)) known.set(tree, known.size);
  return { trees: [...known.keys()], numbers: list.map((tree) => known.get(tree)!) };
}

/** The whole text, once in each direction, from `start` on. */
function buildScan(
  rules: readonly EngineRule[],
  befores: Numbered,
  afters: Numbered,
): (search: Search, start: number, onBreak: (at: number, rule: number) => void) => void {
  const before = createScanner(
    buildAutomaton(befores.trees, { isBackward: false, side: 'before' }),
    false,
  );
  const after = createScanner(
    buildAutomaton(afters.trees, { isBackward: true, side: 'after' }),
    true,
  );
  const breaking = new Set(
    rules.flatMap(({ isBreak }, at) => (isBreak ? [afters.numbers[at]!] : [])),
  );
  const known: boolean[] = [];
  const mayBreak = (set: number): boolean =>
    (known[set] ??= after.patternsOf(set).some((pattern) => breaking.has(pattern)));
  const decisions = new Map<number, number>();
  function decide(left: number, right: number): number {
    const key = left * 0x200000 + right;
    const found = decisions.get(key);
    if (found !== undefined) return found;
    const ahead = new Set(before.patternsOf(left));
    const behind = new Set(after.patternsOf(right));
    const first = rules.findIndex(
      (_, rule) => ahead.has(befores.numbers[rule]!) && behind.has(afters.numbers[rule]!),
    );
    decisions.set(key, first);
    return first;
  }
  return (search, start, onBreak) => {
    const { length } = search.text;
    const lefts = new Int32Array(length + 1);
    const rights = new Int32Array(length + 1);
    after.scan(search, rights, (at) => at >= start);
    before.scan(search, lefts, (at) => rights[at]! > 0 && mayBreak(rights[at]!));
    for (let at = start; at < length; at++) {
      if (lefts[at] === 0 || rights[at] === 0) continue;
      const rule = decide(lefts[at]!, rights[at]!);
      if (rule >= 0 && rules[rule]!.isBreak) onBreak(at, rule);
    }
  };
}
