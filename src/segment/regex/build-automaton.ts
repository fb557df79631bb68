import { keyOfSet, type CharSet } from './char-set.ts';
import { PatternError } from './pattern-error.ts';
import type { PatternTree } from './pattern-tree.ts';

/** A condition of a place: an anchor, a word edge, a look-around, or a whole pattern that needs backtracking. */
export type Condition = Extract<PatternTree, { readonly type: 'place' | 'look' }>;

/** One thing to do next: read a sign of a set, or be done with a pattern, where all conditions hold. */
export interface Item {
  readonly conditions: readonly number[];
  /** Number of the set to read, -1 at the end of a pattern. */
  readonly set: number;
  /** Number of the node behind the sign, or of the pattern. */
  readonly next: number;
}

/** Many patterns as one automaton without a memory of its own. */
export interface Automaton {
  readonly sets: readonly CharSet[];
  readonly conditions: readonly Condition[];
  readonly items: readonly Item[];
  /** Numbers of the items at the start of each pattern. */
  readonly starts: readonly (readonly number[])[];
  /** Numbers of the items behind a node. */
  readonly follow: (node: number) => readonly number[];
  /** The pattern that an item belongs to. */
  readonly patternOf: (item: number) => number;
}

/** Nodes that one pattern may need: `.{0,100}` nested twice is 10,000. */
const NODE_LIMIT = 20_000;
/** Conditions that may gather before one sign, over all ways there. */
const WAY_LIMIT = 2_000;

type Node =
  | { readonly type: 'read'; readonly set: number; readonly next: number }
  | { readonly type: 'split'; readonly ways: number[] }
  | { readonly type: 'when'; readonly condition: number; readonly next: number }
  | { readonly type: 'done'; readonly pattern: number };

/** Whether only backtracking tells what a pattern matches. */
export function needsBacktracking(tree: PatternTree): boolean {
  switch (tree.type) {
    case 'atomic':
    case 'reference':
      return true;
    case 'sequence':
    case 'choice':
      return tree.parts.some(needsBacktracking);
    case 'repeat':
    case 'capture':
      return needsBacktracking(tree.body);
    default:
      return false;
  }
}

/** How an automaton is going to be used. */
export interface AutomatonUse {
  /** Whether texts are read towards their start. */
  readonly isBackward: boolean;
  /** Whether patterns match what stands before a place, or what stands behind it. */
  readonly side: 'before' | 'after';
}

/** @throws {PatternError} for a pattern that needs too many nodes */
export function buildAutomaton(
  patterns: readonly PatternTree[],
  { isBackward, side }: AutomatonUse,
): Automaton {
  const nodes: Node[] = [];
  const sets: CharSet[] = [];
  const conditions: Condition[] = [];
  const items: Item[] = [];
  const known = new Map<string, number>();
  const intern = <T>(list: T[], key: string, value: T): number => {
    const found = known.get(key) ?? list.push(value) - 1;
    known.set(key, found);
    return found;
  };
  let limit = 0;
  const add = (node: Node): number => {
    if (nodes.length > limit)
      throw new PatternError('the repeats of this pattern are too large', 0);
    return nodes.push(node) - 1;
  };

  /** Builds from the end on: the node that goes on with `next`. */
  function build(tree: PatternTree, next: number): number {
    switch (tree.type) {
      case 'chars':
        return add({ type: 'read', set: intern(sets, `s ${keyOfSet(tree.set)}`, tree.set), next });
      case 'sequence': {
        const parts = isBackward ? tree.parts : [...tree.parts].reverse();
        return parts.reduce((behind, part) => build(part, behind), next);
      }
      case 'choice':
        return add({ type: 'split', ways: tree.parts.map((part) => build(part, next)) });
      case 'repeat': {
        let behind = next;
        if (tree.max === Infinity) {
          const ways = [next];
          behind = add({ type: 'split', ways });
          ways.push(build(tree.body, behind));
        } else
          for (let count = tree.min; count < tree.max; count++)
            behind = add({ type: 'split', ways: [next, build(tree.body, behind)] });
        for (let count = 0; count < tree.min; count++) behind = build(tree.body, behind);
        return behind;
      }
      case 'capture':
        return build(tree.body, next);
      case 'place':
      case 'look':
        return add({
          type: 'when',
          condition: intern(conditions, `c ${JSON.stringify(tree)}`, tree),
          next,
        });
      case 'atomic':
      case 'reference':
        throw new RangeError('a pattern that needs backtracking is no automaton');
    }
  }

  /** Everything that can come next without reading. */
  function gather(from: number): readonly number[] {
    const found = new Set<number>();
    const seen = new Set<string>();
    const open: [number, readonly number[]][] = [[from, []]];
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      const [at, held] = way;
      const key = `${at} ${held.join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size > limit - nodes.length + WAY_LIMIT + NODE_LIMIT)
        throw new PatternError('this pattern has too many conditions', 0);
      const node = nodes[at]!;
      if (node.type === 'split') for (const next of node.ways) open.push([next, held]);
      else if (node.type === 'when') {
        const more = held.includes(node.condition)
          ? held
          : [...held, node.condition].sort((a, b) => a - b);
        open.push([node.next, more]);
      } else {
        const item: Item =
          node.type === 'read'
            ? { conditions: held, set: node.set, next: node.next }
            : { conditions: held, set: -1, next: node.pattern };
        found.add(intern(items, `i ${held.join()} ${item.set} ${item.next}`, item));
      }
    }
    return [...found];
  }

  const follows: (readonly number[])[] = [];
  // the pattern of each node: every pattern has nodes of its own
  const owners: number[] = [];
  const roots = patterns.map((tree, pattern) => {
    limit = nodes.length + NODE_LIMIT;
    const whole: PatternTree = needsBacktracking(tree)
      ? { type: 'look', isBehind: side === 'before', isNegative: false, body: tree }
      : tree;
    const root = build(whole, add({ type: 'done', pattern }));
    while (owners.length < nodes.length) owners.push(pattern);
    return root;
  });
  return {
    sets,
    conditions,
    items,
    starts: roots.map(gather),
    follow: (node) => (follows[node] ??= gather(node)),
    patternOf: (item) => (items[item]!.set < 0 ? items[item]!.next : owners[items[item]!.next]!),
  };
}
