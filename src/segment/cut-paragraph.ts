import { toOriginalSpan } from '../model/positions/mapped-text.ts';
import type { Span } from '../model/span.ts';
import type { Break } from './breaks/find-breaks.ts';
import type { Paragraph } from './paragraphs/read-paragraphs.ts';
import type { SegmentedParagraph, Sentence } from './segment-text.ts';
import { skipSpaces, trimEnd } from './sign-classes.ts';

/**
 * A paragraph cut at its breaks, which may stand on either side of white space or inside of it. What would
 * be a sentence of white space alone is none.
 */
export function cutParagraph(paragraph: Paragraph, breaks: readonly Break[]): SegmentedParagraph {
  const joined = paragraph.text.text;
  const sentences: Sentence[] = [];
  let start = skipSpaces(joined, 0);
  const add = (at: number, rule: string): void => {
    const end = trimEnd(joined, start, at);
    if (end <= start) return;
    const span: Span = [start, end];
    const original = toOriginalSpan(paragraph.text, span);
    sentences.push({ span, original, text: joined.slice(start, end), rule });
    start = skipSpaces(joined, at);
  };
  for (const { at, rule } of breaks) add(at, rule);
  add(joined.length, 'paragraph-end');
  return { kind: paragraph.kind, text: paragraph.text, sentences };
}
