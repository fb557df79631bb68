import { toTest, type CharSet } from '../../src/segment/regex/char-set.ts';
import { matchesAfter, matchesBefore } from '../../src/segment/regex/match-pattern.ts';
import { parsePattern } from '../../src/segment/regex/parse-pattern.ts';
import type { Flavour, PatternTree } from '../../src/segment/regex/pattern-tree.ts';
import type { SrxSplitter } from '../../src/segment/srx/compile-srx.ts';

/** The breaks of a text, as place and number of the rule. */
export type Reference = (text: string) => readonly string[];

/**
 * What SRX says, word by word: every rule is asked at every place and the first that matches decides. The
 * matching is JavaScript's own, by look-arounds, and shares nothing with the engine but the parsed patterns;
 * those that JavaScript cannot say are asked by backtracking.
 */
export function createReference({ rules }: SrxSplitter, flavour: Flavour = 'icu'): Reference {
  const asked = rules.map(({ before, after }) => {
    const left = parsePattern(before.pattern, flavour);
    const right = parsePattern(after.pattern, flavour);
    return findPlaces(left, right);
  });
  return (text) => {
    const first = new Map<number, number>();
    asked.forEach((find, rule) => {
      for (const at of find(text)) if (!first.has(at)) first.set(at, rule);
    });
    return [...first]
      .filter(([at, rule]) => at > 0 && at < text.length && rules[rule]!.isBreak)
      .sort(([a], [b]) => a - b)
      .map(([at, rule]) => `${at} ${rules[rule]!.group} ${rules[rule]!.number}`);
  };
}

/** The same form for the breaks of the engine. */
export const showBreaks = (text: string, splitter: SrxSplitter): readonly string[] =>
  splitter.findBreaks(text).map(({ at, rule }) => `${at} ${rule.group} ${rule.number}`);

function findPlaces(left: PatternTree, right: PatternTree): (text: string) => readonly number[] {
  if ([left, right].some(needsSteps))
    return (text) =>
      Array.from(text, (sign) => sign.length)
        .reduce<number[]>((places, size) => [...places, places.at(-1)! + size], [0])
        .filter((at) => {
          const search = { text, steps: 1e9, walked: 0 };
          return matchesAfter(right, search, at) && matchesBefore(left, search, at);
        });
  const expression = new RegExp(`(?<=${toSource(left)})(?=${toSource(right)})`, 'gv');
  return (text) => Array.from(text.matchAll(expression), ({ index }) => index);
}

const needsSteps = (tree: PatternTree): boolean =>
  JSON.stringify(tree).match(/"type":"(?:atomic|reference)"/) !== null;

const EXTEND = '[[\\p{Grapheme_Extend}\\p{Cf}]--[\\0-\\xa0]]';
const LINE_END = '[\\n-\\r\\x85\\u2028\\u2029]';
const NOT_CUT = '(?!(?<=\\r)\\n)';

function toSource(tree: PatternTree): string {
  switch (tree.type) {
    case 'chars':
      return toClass(tree.set);
    case 'sequence':
      return tree.parts.map(toSource).join('');
    case 'choice':
      return `(?:${tree.parts.map(toSource).join('|')})`;
    case 'repeat': {
      const { body, min, max, isLazy } = tree;
      const count = max === Infinity ? `{${min},}` : `{${min},${max}}`;
      return `(?:${toSource(body)})${count}${isLazy ? '?' : ''}`;
    }
    case 'capture':
      return `(?:${toSource(tree.body)})`;
    case 'look':
      return `(?${tree.isBehind ? '<' : ''}${tree.isNegative ? '!' : '='}${toSource(tree.body)})`;
    case 'place':
      return `(?${tree.isNegative ? '!' : '='}${toPlace(tree)})`;
    case 'atomic':
    case 'reference':
      throw new RangeError('JavaScript cannot say this');
  }
}

function toPlace({ kind, isUnicode, word }: Extract<PatternTree, { type: 'place' }>): string {
  switch (kind) {
    case 'text-start':
      return '(?<![^])';
    case 'text-end':
      return '(?![^])';
    case 'last-line-end':
      return `(?:(?![^])|${NOT_CUT}(?=(?:\\r\\n|${LINE_END})(?![^])))`;
    case 'line-start':
      return `(?:(?<![^])|(?=[^])(?<=${LINE_END})${NOT_CUT})`;
    case 'line-end':
      return `(?:(?![^])|${NOT_CUT}(?=${LINE_END}))`;
    case 'word-edge': {
      const sign = toClass(word);
      const before = isUnicode ? `(?!${EXTEND})${sign}${EXTEND}*` : sign;
      const edge = `(?:(?<=${before})(?!${sign})|(?<!${before})(?=${sign}))`;
      return isUnicode ? `(?!${EXTEND})${edge}` : edge;
    }
  }
}

/** Beyond this no text of the tests has letters with two cases. */
const FOLDED = 0x3000;

const classes = new Map<string, string>();

/** Sets that fold case are spelt out, for only whole expressions can fold in JavaScript. */
function toClass(set: CharSet): string {
  if (set.fold === 'none') return set.source;
  const key = `${set.fold} ${set.source}`;
  let found = classes.get(key);
  if (found === undefined) {
    const test = toTest(set);
    const parts: string[] = [];
    let start = -1;
    for (let code = 0; code <= FOLDED; code++) {
      if (code < FOLDED && test(code)) {
        if (start < 0) start = code;
      } else if (start >= 0) {
        parts.push(`\\u{${start.toString(16)}}-\\u{${(code - 1).toString(16)}}`);
        start = -1;
      }
    }
    const rest = `[${set.source}--[\\0-\\u{${(FOLDED - 1).toString(16)}}]]`;
    classes.set(key, (found = `[${parts.join('')}${rest}]`));
  }
  return found;
}
