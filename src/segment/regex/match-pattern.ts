import { type CharSet, toQuickTest } from './char-set.ts';
import { judgePlace } from './judge-place.ts';
import type { PatternTree } from './pattern-tree.ts';

/** Raised when a search costs more steps than it was given. */
export class BudgetError extends Error {
  override readonly name: string = 'BudgetError';
}

/** How far a look-behind begins before its place, in UTF-16 units: longer ones are not found. */
export const BEHIND_LIMIT = 256;
/** Nested calls of a search: well below what a stack of 1 MB holds. */
const DEPTH_LIMIT = 1500;

/** A search with steps left, over one text. */
export interface Search {
  readonly text: string;
  /** What backtracking and the making of states may still cost. */
  steps: number;
  /** UTF-16 units read from single places on so far. */
  walked: number;
}

/** Whether something holds at a place of a text. */
export type Judge = (search: Search, at: number) => boolean;

/** @throws {BudgetError} when a search has cost more than it may */
export function spend(search: Search, steps: number): void {
  search.steps -= steps;
  if (search.steps < 0) throw new BudgetError('too many steps');
}

type Next = (at: number) => boolean;

const tests = new WeakMap<CharSet, (code: number) => boolean>();

function testOf(set: CharSet): (code: number) => boolean {
  let found = tests.get(set);
  if (found === undefined) tests.set(set, (found = toQuickTest(set)));
  return found;
}

/** Whether a pattern matches text that begins at a place. */
export function matchesAfter(tree: PatternTree, search: Search, at: number): boolean {
  return run(tree, search, at, [], 0, () => true);
}

/** Whether a pattern matches text that ends at a place. */
export function matchesBefore(tree: PatternTree, search: Search, at: number): boolean {
  for (let start = at; start >= Math.max(0, at - BEHIND_LIMIT); start--)
    if (run(tree, search, start, [], 0, (end) => end === at)) return true;
  return false;
}

/** Backtracking, one step a node: exact for everything that can be written, slow for some of it. */
function run(
  tree: PatternTree,
  search: Search,
  at: number,
  captures: (readonly [number, number] | undefined)[],
  depth: number,
  next: Next,
): boolean {
  if (search.steps-- <= 0 || depth > DEPTH_LIMIT) throw new BudgetError('too many steps');
  const { text } = search;
  switch (tree.type) {
    case 'chars': {
      const code = text.codePointAt(at);
      if (code === undefined || !testOf(tree.set)(code)) return false;
      return next(at + (code > 0xffff ? 2 : 1));
    }
    case 'sequence': {
      const follow = (number: number, place: number): boolean =>
        number === tree.parts.length
          ? next(place)
          : run(tree.parts[number]!, search, place, captures, depth + 1, (end) =>
              follow(number + 1, end),
            );
      return follow(0, at);
    }
    case 'choice':
      return tree.parts.some((part) => run(part, search, at, captures, depth + 1, next));
    case 'repeat': {
      const { body, min, max, isLazy } = tree;
      const again = (count: number, place: number, deep: number): boolean => {
        const more = (): boolean =>
          count < max &&
          run(
            body,
            search,
            place,
            captures,
            deep,
            (end) => (end > place || count < min) && again(count + 1, end, deep + 1),
          );
        const enough = (): boolean => count >= min && next(place);
        return isLazy ? enough() || more() : more() || enough();
      };
      return again(0, at, depth + 1);
    }
    case 'capture':
      return run(tree.body, search, at, captures, depth + 1, (end) => {
        const old = captures[tree.number];
        captures[tree.number] = [at, end];
        if (next(end)) return true;
        captures[tree.number] = old;
        return false;
      });
    case 'atomic': {
      let end = -1;
      run(tree.body, search, at, captures, depth + 1, (found) => ((end = found), true));
      return end >= 0 && next(end);
    }
    case 'look': {
      const { body, isBehind, isNegative } = tree;
      let isThere = false;
      if (isBehind)
        for (let start = at; !isThere && start >= Math.max(0, at - BEHIND_LIMIT); start--)
          isThere = run(body, search, start, captures, depth + 1, (end) => end === at);
      else isThere = run(body, search, at, captures, depth + 1, () => true);
      return isThere !== isNegative && next(at);
    }
    case 'place':
      return judgePlace(text, at, tree, testOf(tree.word)) !== tree.isNegative && next(at);
    case 'reference': {
      const found = captures[tree.number];
      if (found === undefined) return false;
      const wanted = text.slice(...found);
      const there = text.slice(at, at + wanted.length);
      const isSame = tree.ignoresCase
        ? wanted.toLocaleLowerCase('en') === there.toLocaleLowerCase('en')
        : wanted === there;
      return isSame && next(at + wanted.length);
    }
  }
}
