import type { Span } from '../../model/span.ts';
import type { Mark } from './pair-pieces.ts';
import { pairPieces } from './pair-pieces.ts';
import type { Passage, TextPiece } from './passage.ts';

/** White space that readers of markup do not see as such. A no-break space is text. */
const spacesBefore = /^[ \t\n\r\f]*/;

function countSpacesBehind(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\n\r\f'.includes(text[end - 1]!)) end--;
  return text.length - end;
}

/**
 * A passage of what an extractor found between two borders, without the white space and the single codes
 * at its ends. Absent when no text is there.
 *
 * @param original The text that the spans point into.
 */
export function buildPassage(
  original: string,
  found: readonly (TextPiece | Mark)[],
  traits: Omit<Passage, 'span' | 'pieces'>,
): Passage | undefined {
  let start = 0;
  let end = found.length;
  while (start < end && isDropped(found[start]!)) start++;
  while (end > start && isDropped(found[end - 1]!)) end--;
  const items = found.slice(start, end).map((item, at, { length }) => {
    const before = at === 0 ? trimStart(item, original) : item;
    return at === length - 1 ? trimEnd(before, original) : before;
  });
  if (!items.some((item) => item.type === 'text' && !isBlank(item.text))) return undefined;
  return {
    ...traits,
    span: [items[0]!.span[0], items.at(-1)!.span[1]],
    pieces: pairPieces(items),
  };
}

const isBlank = (text: string): boolean => spacesBefore.exec(text)![0].length === text.length;

function isDropped(item: TextPiece | Mark): boolean {
  return item.type === 'text' ? isBlank(item.text) : item.kind === 'standalone';
}

/** A text without the white space before it, where that is written as white space. */
function trimStart<T extends TextPiece | Mark>(item: T, original: string): T {
  if (item.type !== 'text') return item;
  const spaces = spacesBefore.exec(item.text)![0].length;
  const written = spacesBefore.exec(original.slice(...item.span))![0].length;
  if (spaces === 0 || written === 0) return item;
  const span: Span = [item.span[0] + written, item.span[1]];
  return { ...item, text: item.text.slice(spaces), span };
}

function trimEnd<T extends TextPiece | Mark>(item: T, original: string): T {
  if (item.type !== 'text') return item;
  const spaces = countSpacesBehind(item.text);
  const written = countSpacesBehind(original.slice(...item.span));
  if (spaces === 0 || written === 0) return item;
  const span: Span = [item.span[0], item.span[1] - written];
  return { ...item, text: item.text.slice(0, item.text.length - spaces), span };
}
