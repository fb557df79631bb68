import type { Span } from '../../model/span.ts';

function isInsidePair(text: string, at: number): boolean {
  const code = text.codePointAt(at - 1);
  return at > 0 && at < text.length && code !== undefined && code > 0xffff;
}

/** The part of a span that lies in `text`, widened where it would cut a character in two. */
export function clampSpan(text: string, [start, end]: Span): Span {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  return [from - (isInsidePair(text, from) ? 1 : 0), to + (isInsidePair(text, to) ? 1 : 0)];
}
