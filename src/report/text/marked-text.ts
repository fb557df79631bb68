import type { Span } from '../../model/span.ts';
import { clampSpan } from './clamp-span.ts';
import { printableText } from './printable-text.ts';
import { wrapText } from './wrap-text.ts';

/** A text and the words in it that are spoken of; no span: none are marked. */
export interface MarkedText {
  readonly text: string;
  readonly span?: Span;
}

/**
 * The neighbourhood of the marked words, at most `maxLength` code units and the words themselves
 * long, cut at spaces, with an ellipsis for what is left out. Without a span the beginning is kept.
 */
export function excerpt({ text, span }: MarkedText, maxLength: number): MarkedText {
  if (text.length <= maxLength) return { text, ...(span !== undefined && { span }) };
  const [start, end] = clampSpan(text, span ?? [0, 0]);
  const room = Math.max(0, maxLength - (end - start));
  // what one side does not need the other may use
  const before = Math.min(start, Math.max(Math.floor(room / 2), room - (text.length - end)));
  let from = start - before;
  let to = Math.min(text.length, end + (room - before));
  if (from > 0) {
    // one earlier: a word that begins right here is whole
    const space = text.slice(from - 1, start).search(/\s/);
    from = space === -1 ? start : from + space;
  }
  if (to < text.length) {
    const space = text.slice(end, to + 1).search(/\s\S*$/);
    to = space === -1 ? end : end + space;
  }
  [from, to] = clampSpan(text, [from, to]);
  const head = from > 0 ? '…' : '';
  const cut = head + text.slice(from, to) + (to < text.length ? '…' : '');
  if (span === undefined) return { text: cut };
  return { text: cut, span: [start - from + head.length, end - from + head.length] };
}

/**
 * The lines of a marked text for a terminal. With `paint` the words are painted, otherwise they
 * stand in square brackets, which count as columns too.
 */
export function wrapMarkedText(
  marked: MarkedText,
  width: number,
  paint?: (words: string) => string,
): readonly string[] {
  let text = printableText(marked.text);
  if (marked.span === undefined)
    return wrapText(text, width).map(([from, to]) => text.slice(from, to));
  const [start, end] = clampSpan(text, marked.span);
  if (paint === undefined) {
    text = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
    return wrapText(text, width).map(([from, to]) => text.slice(from, to));
  }
  return wrapText(text, width).map(([from, to]) => {
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first >= last) return text.slice(from, to);
    return text.slice(from, first) + paint(text.slice(first, last)) + text.slice(last, to);
  });
}
