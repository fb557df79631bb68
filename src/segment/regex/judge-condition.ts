import { type Condition, buildAutomaton, needsBacktracking } from './build-automaton.ts';
import { toQuickTest } from './char-set.ts';
import { createWalker } from './create-walker.ts';
import { codeBefore, judgePlace } from './judge-place.ts';
import { BEHIND_LIMIT, type Judge, matchesAfter, matchesBefore } from './match-pattern.ts';
import type { PatternTree } from './pattern-tree.ts';

/** Makes the judge of a condition; what needs no backtracking is walked through. */
export function judgeCondition(condition: Condition): Judge {
  if (condition.type === 'look') {
    const { isNegative } = condition;
    const isThere = judgeLook(condition.body, condition.isBehind);
    return (search, at) => isThere(search, at) !== isNegative;
  }
  const isWord = toQuickTest(condition.word);
  return ({ text }, at) => judgePlace(text, at, condition, isWord) !== condition.isNegative;
}

function judgeLook(body: PatternTree, isBehind: boolean): Judge {
  if (needsBacktracking(body)) {
    const matches = isBehind ? matchesBefore : matchesAfter;
    return (search, at) => matches(body, search, at);
  }
  if (body.type === 'chars') {
    const isMember = toQuickTest(body.set);
    return isBehind
      ? ({ text }, at) => at > 0 && isMember(codeBefore(text, at))
      : ({ text }, at) => at < text.length && isMember(text.codePointAt(at)!);
  }
  const side = isBehind ? 'before' : 'after';
  const automaton = buildAutomaton([body], { isBackward: isBehind, side });
  const walk = createWalker(automaton, isBehind, judgeCondition).from([0]);
  const reach = isBehind ? BEHIND_LIMIT : Infinity;
  return (search, at) => walk(search, at, reach).length > 0;
}
