import type { Automaton, Condition } from './build-automaton.ts';
import { classifySigns } from './classify-signs.ts';
import { codeBefore } from './judge-place.ts';
import { type Judge, spend, type Search } from './match-pattern.ts';

/**
 * Reads on from a place and tells which patterns match there, as their numbers in order of rank.
 *
 * @param reach how far to read at most, in UTF-16 units
 */
export type Walk = (search: Search, at: number, reach?: number) => readonly number[];

/** Which of many patterns match from one place on. */
export interface Walker {
  /**
   * @param wanted the patterns to ask, in order of rank
   * @param isFirstEnough whether to tell only the first of them that matches
   */
  from(wanted: readonly number[], isFirstEnough?: boolean): Walk;
  /** Whether a match may begin with a sign; conditions are overlooked. */
  mayBegin(wanted: readonly number[], code: number): boolean;
}

/** What is left to read, and what has matched so far. */
interface State {
  readonly items: readonly number[];
  readonly done: readonly number[];
  /** By class of sign. */
  readonly next: (State | Step | undefined)[];
  /** Patterns that are done here if conditions hold. */
  readonly ends: Step | undefined;
}

/** What comes next depends on conditions of the place. */
interface Step {
  readonly conditions: readonly number[];
  readonly items: readonly number[];
  readonly done: readonly number[];
  /** By which of the conditions hold. */
  readonly targets: Map<string, State>;
}
const isStep = (value: State | Step): value is Step => 'targets' in value;

/** States kept at a time; beyond, they are forgotten and made anew: about 50 MB at most. */
const STATE_LIMIT = 10_000;

/**
 * The patterns of an automaton, read from one place on with states that are made when a text needs
 * them. It stops as soon as nothing more can be found out.
 *
 * @param isBackward whether the automaton reads to the start of a text
 */
export function createWalker(
  automaton: Automaton,
  isBackward: boolean,
  judgeCondition: (condition: Condition) => Judge,
): Walker {
  const { items, follow, patternOf } = automaton;
  const judges = automaton.conditions.map(judgeCondition);
  const signs = classifySigns(automaton.sets);
  return {
    from: (wanted, isFirstEnough = false) => createWalk(wanted, isFirstEnough),
    mayBegin(wanted, code) {
      const kind = signs.classOf(code);
      return wanted.some((pattern) =>
        automaton.starts[pattern]!.some(
          (item) => items[item]!.set < 0 || signs.isIn(kind, items[item]!.set),
        ),
      );
    },
  };

  function createWalk(wanted: readonly number[], isFirstEnough: boolean): Walk {
    const ranks = new Map(wanted.map((pattern, rank) => [pattern, rank]));
    const rankOf = (pattern: number): number => ranks.get(pattern)!;
    const cache = { states: new Map<string, State>() };

    function addDone(done: readonly number[], more: readonly number[]): readonly number[] {
      if (more.length === 0) return done;
      const all = [...new Set([...done, ...more])].sort((a, b) => rankOf(a) - rankOf(b));
      return isFirstEnough ? all.slice(0, 1) : all;
    }

    /** Items that may still find out something. */
    function prune(list: readonly number[], done: readonly number[]): readonly number[] {
      if (done.length === 0) return list;
      if (isFirstEnough) return list.filter((item) => rankOf(patternOf(item)) < rankOf(done[0]!));
      return list.filter((item) => !done.includes(patternOf(item)));
    }

    function toState(list: readonly number[], before: readonly number[]): State {
      const free = list.filter(
        (item) => items[item]!.set < 0 && items[item]!.conditions.length === 0,
      );
      const done = addDone(before, free.map(patternOf));
      const sorted = [...new Set(prune(list, done))].sort((a, b) => a - b);
      const key = `${done.join()} ${sorted.join()}`;
      const found = cache.states.get(key);
      if (found !== undefined) return found;
      if (cache.states.size >= STATE_LIMIT) cache.states = new Map();
      const ending = sorted.filter((item) => items[item]!.set < 0);
      const state: State = {
        items: sorted.filter((item) => items[item]!.set >= 0),
        done,
        next: [],
        ends: toStep(ending, done),
      };
      cache.states.set(key, state);
      return state;
    }

    function toStep(list: readonly number[], done: readonly number[]): Step | undefined {
      const conditions = [...new Set(list.flatMap((item) => items[item]!.conditions))];
      return conditions.length === 0
        ? undefined
        : { conditions, items: list, done, targets: new Map() };
    }

    function advance(list: readonly number[], done: readonly number[], search: Search): State {
      const behind = list.flatMap((item) => follow(items[item]!.next));
      spend(search, behind.length);
      return toState(behind, done);
    }

    function decide(
      step: Step,
      search: Search,
      at: number,
      make: (list: readonly number[]) => State,
    ): State {
      let key = '';
      const held = new Set<number>();
      for (const condition of step.conditions) {
        const holds = judges[condition]!(search, at);
        key += holds ? '1' : '0';
        if (holds) held.add(condition);
      }
      const found = step.targets.get(key);
      if (found !== undefined) return found;
      const made = make(
        step.items.filter((item) => items[item]!.conditions.every((one) => held.has(one))),
      );
      step.targets.set(key, made);
      return made;
    }

    /** The state after the patterns that end at a place. */
    function settle(state: State, search: Search, at: number): State {
      if (state.ends === undefined) return state;
      return decide(state.ends, search, at, (list) =>
        toState(state.items, addDone(state.done, list.map(patternOf))),
      );
    }

    function read(state: State, kind: number, search: Search, at: number): State {
      let next = state.next[kind];
      if (next === undefined) {
        const list = state.items.filter((item) => signs.isIn(kind, items[item]!.set));
        next = toStep(list, state.done) ?? advance(list, state.done, search);
        state.next[kind] = next;
      }
      if (!isStep(next)) return next;
      return decide(next, search, at, (list) => advance(list, state.done, search));
    }

    const start = toState(
      wanted.flatMap((pattern) => automaton.starts[pattern]!),
      [],
    );
    return (search, from, reach = Infinity) => {
      const { text } = search;
      const limit = isBackward ? Math.max(0, from - reach) : Math.min(text.length, from + reach);
      let at = from;
      let state = settle(start, search, at);
      while (state.items.length > 0 && (isBackward ? at > limit : at < limit)) {
        const code = isBackward ? codeBefore(text, at) : text.codePointAt(at)!;
        const kind = signs.classOf(code);
        const known = state.next[kind];
        const next = known !== undefined && !isStep(known) ? known : read(state, kind, search, at);
        const size = code > 0xffff ? 2 : 1;
        at += isBackward ? -size : size;
        state = next.ends === undefined ? next : settle(next, search, at);
      }
      search.walked += Math.abs(at - from) + 1;
      return state.done;
    };
  }
}
