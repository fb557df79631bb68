import type { Content } from '../content.ts';
import type { Span } from '../span.ts';

/** How many positions content takes: code units of its strings, and one for each inline code. */
export function contentLength(content: Content): number {
  let length = 0;
  for (const part of content) length += typeof part === 'string' ? part.length : 1;
  return length;
}

/**
 * The part of content inside a span of content positions.
 *
 * @throws {RangeError} when the span leaves the content or runs backwards.
 */
export function sliceContent(content: Content, [start, end]: Span): Content {
  if (start < 0 || end < start || end > contentLength(content))
    throw new RangeError(
      `span [${start}, ${end}) does not fit content of ${contentLength(content)}`,
    );
  const slice: Content[number][] = [];
  let at = 0;
  for (const part of content) {
    const length = typeof part === 'string' ? part.length : 1;
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to) slice.push(typeof part === 'string' ? part.slice(from - at, to - at) : part);
    at += length;
  }
  return slice;
}
