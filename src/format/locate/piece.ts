import type { Content } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';

/** A stretch of a file and what it means there: some text, or one inline code. */
export interface Piece {
  /** In the file's text. */
  readonly span: Span;
  /** Absent: an inline code. */
  readonly text?: string;
}

/**
 * For each position of a content the stretch of the file that holds it; `undefined` when the pieces
 * hold another content, so that nobody is pointed at a wrong place.
 */
export function matchPieces(
  pieces: Iterable<Piece>,
  content: Content,
): readonly Span[] | undefined {
  const spans: Span[] = [];
  const rest = pieces[Symbol.iterator]();
  for (const part of content) {
    if (typeof part !== 'string') {
      const { value, done } = rest.next();
      if (done === true || value.text !== undefined) return undefined;
      spans.push(value.span);
      continue;
    }
    for (let at = 0; at < part.length;) {
      const { value, done } = rest.next();
      if (done === true || value.text === undefined || !part.startsWith(value.text, at))
        return undefined;
      for (let unit = 0; unit < value.text.length; unit++) spans.push(value.span);
      at += value.text.length;
    }
  }
  return rest.next().done === true ? spans : undefined;
}
