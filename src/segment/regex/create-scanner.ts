import type { Automaton } from './build-automaton.ts';
import { classifySigns } from './classify-signs.ts';
import { judgeCondition } from './judge-condition.ts';
import { codeBefore } from './judge-place.ts';
import { spend, type Search } from './match-pattern.ts';

/** Which of many patterns match at each place of a text. */
export interface Scanner {
  /**
   * For each place from 0 to the length of the text, the number of a set of patterns, written into
   * `found`: 0 is the empty one. Only places with `isWanted` are filled.
   */
  scan(search: Search, found: Int32Array, isWanted?: (at: number) => boolean): void;
  /** The patterns of a set, in order. */
  patternsOf(set: number): readonly number[];
}

/** States kept at a time; beyond, they are forgotten and made anew: about 50 MB at most. */
const STATE_LIMIT = 10_000;

/** What a reading of one sign, or the question what has ended, depends on. */
interface Step {
  readonly conditions: readonly number[];
  readonly targets: Map<string, State | number>;
  readonly items: readonly number[];
}
interface State {
  readonly items: readonly number[];
  /** By class of sign. */
  readonly next: (State | Step | undefined)[];
  done: number | Step | undefined;
}
const isStep = (value: State | Step): value is Step => 'targets' in value;

/**
 * All patterns in one automaton whose states are made when a text needs them. A text costs one step
 * a sign, whatever the patterns are; look-arounds are judged where they decide, by backtracking.
 *
 * @param isBackward `false`: patterns that match text ending at a place; `true`: text beginning there
 */
export function createScanner(automaton: Automaton, isBackward: boolean): Scanner {
  const { items } = automaton;
  const judges = automaton.conditions.map(judgeCondition);
  const signs = classifySigns(automaton.sets);
  const start = [...new Set(automaton.starts.flat())];
  const startsOf: number[][] = [];
  const doneSets: (readonly number[])[] = [[]];
  const doneKeys = new Map<string, number>([['', 0]]);
  const startDone = start.filter((item) => items[item]!.set === -1);
  const cache = { states: new Map<string, State>() };

  function toState(list: Iterable<number>): State {
    const sorted = [...new Set(list)].sort((a, b) => a - b);
    const key = sorted.join();
    const found = cache.states.get(key);
    if (found !== undefined) return found;
    if (cache.states.size >= STATE_LIMIT) cache.states = new Map();
    const state: State = { items: sorted, next: [], done: undefined };
    cache.states.set(key, state);
    return state;
  }

  function toDoneSet(list: readonly number[]): number {
    const sorted = [...new Set(list.map((item) => items[item]!.next))].sort((a, b) => a - b);
    const key = sorted.join();
    const found = doneKeys.get(key) ?? doneSets.push(sorted) - 1;
    doneKeys.set(key, found);
    return found;
  }

  const toStep = (list: readonly number[]): Step | undefined => {
    const wanted = [...new Set(list.flatMap((item) => items[item]!.conditions))];
    return wanted.length === 0
      ? undefined
      : { conditions: wanted, targets: new Map(), items: list };
  };
  const advance = (list: readonly number[], search: Search): State => {
    const behind = list.flatMap((item) => automaton.follow(items[item]!.next));
    spend(search, behind.length);
    return toState(behind);
  };

  /** The items whose conditions hold, as a key; and what follows from them. */
  function decide<T extends State | number>(
    step: Step,
    search: Search,
    at: number,
    make: (list: readonly number[]) => T,
  ): T {
    let key = '';
    const held = step.conditions.map((condition) => judges[condition]!(search, at));
    for (const holds of held) key += holds ? '1' : '0';
    const found = step.targets.get(key);
    if (found !== undefined) return found as T;
    const list = step.items.filter((item) =>
      items[item]!.conditions.every((condition) => held[step.conditions.indexOf(condition)]),
    );
    const made = make(list);
    step.targets.set(key, made);
    return made;
  }

  function follow(state: State, kind: number, search: Search, at: number): State {
    let next = state.next[kind];
    if (next === undefined) {
      const isRead = (item: number): boolean =>
        items[item]!.set >= 0 && signs.isIn(kind, items[item]!.set);
      startsOf[kind] ??= start.filter(isRead);
      const list = [...state.items.filter(isRead), ...startsOf[kind]];
      next = toStep(list) ?? advance(list, search);
      state.next[kind] = next;
    }
    return isStep(next) ? decide(next, search, at, (list) => advance(list, search)) : next;
  }

  function doneAt(state: State, search: Search, at: number): number {
    if (state.done === undefined) {
      const list = [...state.items.filter((item) => items[item]!.set === -1), ...startDone];
      state.done = toStep(list) ?? toDoneSet(list);
    }
    return typeof state.done === 'number' ? state.done : decide(state.done, search, at, toDoneSet);
  }

  return {
    patternsOf: (set) => doneSets[set]!,
    scan(search, found, isWanted = () => true) {
      const { text } = search;
      let state = toState([]);
      let at = isBackward ? text.length : 0;
      for (;;) {
        found[at] = isWanted(at) ? doneAt(state, search, at) : 0;
        if (at === (isBackward ? 0 : text.length)) return;
        const code = isBackward ? codeBefore(text, at) : text.codePointAt(at)!;
        const kind = signs.classOf(code);
        const next = state.next[kind];
        state = next !== undefined && !isStep(next) ? next : follow(state, kind, search, at);
        at += isBackward ? -1 : 1;
        if (code < 0x10000) continue;
        // no place inside of a sign
        found[at] = 0;
        at += isBackward ? -1 : 1;
      }
    },
  };
}
