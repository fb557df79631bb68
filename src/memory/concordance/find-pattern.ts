import type { Content } from '../../model/content.ts';
import { flattenContent } from '../../model/content/flatten-content.ts';
import { toOriginalSpan } from '../../model/positions/mapped-text.ts';
import type { Span } from '../../model/span.ts';

/** Places marked in one text at most. */
const MOST_PLACES = 100;

/**
 * A regular expression of a user, for {@link findPattern}: JavaScript's, by code points (`u`). Without regard
 * to case, the letters are those of Unicode's simple folding: `ı` and `i` stay two letters, `[ıI]` finds both.
 *
 * @throws {SyntaxError} when it is none
 */
export function compilePattern(pattern: string, options: { readonly ignoreCase: boolean }): RegExp {
  return new RegExp(pattern, options.ignoreCase ? 'giu' : 'gu');
}

/**
 * Where an expression matches in content, in content positions, rising; matches of nothing are none. May
 * take forever: for threads that somebody watches.
 */
export function findPattern(content: Content, expression: RegExp): readonly Span[] {
  const flat = flattenContent(content);
  const spans: Span[] = [];
  for (const { index, 0: found } of flat.text.matchAll(expression)) {
    if (found === '') continue;
    spans.push(toOriginalSpan(flat, [index, index + found.length]));
    if (spans.length === MOST_PLACES) break;
  }
  return spans;
}
