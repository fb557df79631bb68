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

/** The line around a place, for lines of keywords in context. */
export function cutContext(content: Content, [start, end]: Span): Context {
  const line = toLine(content);
  return {
    before: line.slice(Math.max(0, start - WIDTH), start),
    found: line.slice(start, end),
    after: line.slice(end, end + WIDTH),
  };
}
