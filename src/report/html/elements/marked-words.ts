import type { Span } from '../../../model/span.ts';
import { clampSpan } from '../../text/clamp-span.ts';
import { element, type Child } from './element.ts';

/** A text with stretches of it in `mark`; stretches may overlap, and are cut to the text. */
export function markWords(text: string, spans: readonly Span[]): Child {
  const parts: Child[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const [start, end] = clampSpan(text, span);
    const from = Math.max(start, at);
    if (from >= end) continue;
    parts.push(text.slice(at, from), element('mark', {}, text.slice(from, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
