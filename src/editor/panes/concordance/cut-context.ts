import type { Content } from '../../../model/content.ts';
import type { Span } from '../../../model/span.ts';

/** A keyword with what stands before and behind it. */
export interface Context {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** Characters kept on each side: more than a wide pane shows. */
const WIDTH = 90;

/** Content as one line, every code a sign of one character, so that positions stay true. */
export function toLine(content: Content): string {
  return content
    .map((part) => (typeof part === 'string' ? part.replace(/\s/gu, ' ') : '◆'))
    .join('');
}

/** The first place, with those behind it that only space parts from it: words found one by one are one keyword. */
export function joinNeighbours(content: Content, spans: readonly Span[]): Span {
  const line = toLine(content);
  const [first = [0, 0], ...rest] = [...spans].sort((one, other) => one[0] - other[0]);
  const [start] = first;
  let [, end] = first;
  for (const [from, to] of rest) {
    if (line.slice(end, from).trim() !== '') break;
    end = Math.max(end, to);
  }
  return [start, end];
}

/** The line around a place, for lines of keywords in context. */
export function cutContext(content: Content, [start, end]: Span): Context {
  const line = toLine(content);
  return {
    before: line.slice(Math.max(0, start - WIDTH), start),
    found: line.slice(start, end),
    after: line.slice(end, end + WIDTH),
  };
}
