import type { Content, InlineCode } from '../../model/content.ts';

/** Content positions where a source may be cut: where a word begins, behind the first. */
export function findCuts(content: Content): readonly number[] {
  const cuts: number[] = [];
  let at = 0;
  let wasSpace = false;
  for (const part of content) {
    if (typeof part !== 'string') {
      at += 1;
      continue;
    }
    for (const sign of part) {
      const isSpace = /\s/u.test(sign);
      if (!isSpace && wasSpace && at > 0) cuts.push(at);
      wasSpace = isSpace;
      at += sign.length;
    }
  }
  return cuts;
}

/** The piece of content between two positions, for the eye: halves of pairs may be alone in it. */
export function sliceShown(content: Content, from: number, to: number): Content {
  const piece: (string | InlineCode)[] = [];
  let at = 0;
  for (const part of content) {
    const end = at + (typeof part === 'string' ? part.length : 1);
    if (typeof part === 'string') {
      const text = part.slice(Math.max(0, from - at), Math.max(0, to - at));
      if (text !== '') piece.push(text);
    } else if (at >= from && end <= to) piece.push(part);
    at = end;
  }
  return piece;
}
