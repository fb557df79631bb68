import type { Language } from '../language/language.ts';
import type { Content, InlineCode } from '../model/content.ts';
import { flattenContent } from '../model/flatten-content.ts';
import type { Span } from '../model/span.ts';
import { findBreaks } from './find-breaks.ts';
import { isSpace } from './sign-classes.ts';

/**
 * The sentences of content, as spans of content positions in order. Only white space stands outside
 * them. A code between two sentences goes with the one it touches; between white space on both sides
 * a closing half goes with the sentence before and anything else with the one after. Content of
 * white space alone has no sentence.
 */
export function splitContent(content: Content, language: Language): readonly Span[] {
  const items = content.flatMap((part): readonly (string | InlineCode)[] =>
    typeof part === 'string' ? part.split('') : [part],
  );
  const isGap = (at: number): boolean => {
    const item = items[at]!;
    return typeof item === 'string' && isSpace(item.charCodeAt(0));
  };
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    while (start < end && isGap(start)) start++;
    let last = end;
    while (last > start && isGap(last - 1)) last--;
    if (last > start) spans.push([start, last]);
    start = end;
  };
  for (const at of contentBreaks(content, language)) {
    if (at > start) add(endWithCodes(items, at, isGap));
  }
  add(items.length);
  return spans;
}

/** The breaks of the flattened text as content positions; none inside what stands for a code. */
function contentBreaks(content: Content, language: Language): readonly number[] {
  const flat = flattenContent(content);
  const positions: number[] = [];
  let run = 0;
  for (const { at } of findBreaks(flat.text, language)) {
    // the run that holds the last unit of the sentence
    while (flat.runs[run]!.start + flat.runs[run]!.length < at) run++;
    const { start, length, originalStart, originalLength } = flat.runs[run]!;
    if (length === originalLength) positions.push(originalStart + (at - start));
    else if (at === start + length) positions.push(originalStart + originalLength);
  }
  return positions;
}

/** Moves a break over the codes that belong to the sentence before it. */
function endWithCodes(
  items: readonly (string | InlineCode)[],
  at: number,
  isGap: (at: number) => boolean,
): number {
  let end = at;
  // what touches the sentence, up to the opening half of something new
  while (isCode(items[end]) && (items[end] as InlineCode).kind !== 'open') end++;
  for (let look = end; look < items.length && (isGap(look) || isCode(items[look])); look++) {
    const item = items[look]!;
    if (typeof item === 'string') continue;
    if (item.kind !== 'close') break;
    end = look + 1;
  }
  return end;
}

function isCode(item: string | InlineCode | undefined): boolean {
  return typeof item === 'object';
}
