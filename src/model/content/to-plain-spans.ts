import type { Content } from '../content.ts';
import type { Span } from '../span.ts';

/**
 * Content positions as positions in the plain text (`toPlainText`), where a code is as long as its `equiv`.
 *
 * @param spans rising, without overlap
 */
export function toPlainSpans(content: Content, spans: readonly Span[]): readonly Span[] {
  if (content.every((part) => typeof part === 'string')) return spans;
  const toPlain = (position: number): number => {
    let at = 0;
    let plain = 0;
    for (const part of content) {
      const length = typeof part === 'string' ? part.length : 1;
      if (position < at + length) return plain + (typeof part === 'string' ? position - at : 0);
      at += length;
      plain += typeof part === 'string' ? part.length : part.equiv.length;
    }
    return plain;
  };
  return spans.map(([start, end]) => [toPlain(start), toPlain(end)]);
}
