import { diffWords } from '../../diff/diff-words.ts';
import { element, type Child } from './element.ts';

/** Two versions of a text in one: `del` for words of `before` only, `ins` for words of `after` only. */
export function wordDiff(before: string, after: string): Child {
  return diffWords(before, after).map(({ kind, text }) =>
    kind === 'same' ? text : element(kind === 'removed' ? 'del' : 'ins', {}, text),
  );
}
