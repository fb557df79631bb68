import type { Span } from '../../model/span.ts';
import { displayWidth } from './display-width.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a word longer than a line is broken: after as many characters as fit, at least one. */
function breakWord(word: string, width: number): number {
  let at = 0;
  let used = 0;
  for (const { segment, index } of graphemes.segment(word)) {
    used += displayWidth(segment);
    if (used > width && index > 0) return at;
    at = index + segment.length;
  }
  return at;
}

/**
 * The lines of a text wrapped to `width` columns, as spans of the text, so that marks in it can
 * still be placed. Lines break at spaces, which belong to no line; a word longer than a line is
 * broken inside. An empty text has no line.
 */
export function wrapText(text: string, width: number): readonly Span[] {
  const lines: Span[] = [];
  let line: Span | undefined;
  for (const word of text.matchAll(/\S+/g)) {
    let start = word.index;
    const end = start + word[0].length;
    if (line !== undefined && displayWidth(text.slice(line[0], end)) <= width) {
      line = [line[0], end];
      continue;
    }
    if (line !== undefined) lines.push(line);
    while (displayWidth(text.slice(start, end)) > width) {
      const stop = start + breakWord(text.slice(start, end), width);
      if (stop === end) break;
      lines.push([start, stop]);
      start = stop;
    }
    line = [start, end];
  }
  if (line !== undefined) lines.push(line);
  return lines;
}
