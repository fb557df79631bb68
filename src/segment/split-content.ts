import type { Content, InlineCode } from '../model/content.ts';
import { flattenContent } from '../model/content/flatten-content.ts';
import type { Span } from '../model/span.ts';
import type { SrxFormatHandling } from '../model/srx-rules.ts';
import { isSpace } from './sign-classes.ts';

/** Where a text breaks, in order. */
export type FindBreaks = (text: string) => readonly { readonly at: number }[];

/**
 * The sentences of content, as spans of content positions in order. Only white space stands outside
 * them. A code between two sentences goes with the one it touches; between white space on both sides
 * a closing half goes with the sentence before and anything else with the one after. Content of
 * white space alone has no sentence.
 *
 * @param formats what an SRX file says instead of which codes stay with the sentence before a break
 * (SRX 2.0, `formathandle`): those that stand at the break, up to the first that does not
 */
export function splitContent(
  content: Content,
  findBreaks: FindBreaks,
  formats?: SrxFormatHandling,
): readonly Span[] {
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
  for (const at of contentBreaks(content, findBreaks)) {
    if (at <= start) continue;
    add(formats === undefined ? endWithCodes(items, at, isGap) : endAsTold(items, at, formats));
  }
  add(items.length);
  return spans;
}

/** The breaks of the flattened text as content positions; none inside what stands for a code. */
function contentBreaks(content: Content, findBreaks: FindBreaks): readonly number[] {
  const flat = flattenContent(content);
  const positions: number[] = [];
  let run = 0;
  for (const { at } of findBreaks(flat.text)) {
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

/** Moves a break over the codes that stay with the sentence before it. */
function endAsTold(
  items: readonly (string | InlineCode)[],
  at: number,
  { start, end, isolated }: SrxFormatHandling,
): number {
  const stays = { open: start, close: end, standalone: isolated };
  let place = at;
  for (let item = items[place]; typeof item === 'object' && stays[item.kind]; item = items[place])
    place++;
  return place;
}

function isCode(item: string | InlineCode | undefined): boolean {
  return typeof item === 'object';
}
