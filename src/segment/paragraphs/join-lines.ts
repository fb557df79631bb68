import { createMapBuilder } from '../../model/positions/map-builder.ts';
import { type MappedText, toMappedText } from '../../model/positions/mapped-text.ts';
import type { Span } from '../../model/span.ts';
import { buildSignFinder, type SignFinder } from '../find-signs.ts';
import type { HyphenJudge } from './judge-hyphen.ts';
import type { Line } from './read-lines.ts';

/** White space that is not already one plain space. */
const SPACES = /[\s\u0085]{2,}|[^\S ]|\u0085/gu;
/** White space, signs without width that only help to break lines, and ligatures of print. */
const PRINT = /[\s\u0085\u00AD\u200B\u2060]{2,}|[^\S ]|[\u0085\u00AD\u200B\u2060\uFB00-\uFB06]/gu;
const ONLY_INVISIBLE = /^[\u00AD\u200B\u2060\uFEFF]+$/u;
const LIGATURE = /^[\uFB00-\uFB06]$/u;

/**
 * Whatever may need tidying, for a look ahead: signs of both patterns, line ends aside, and the first of
 * two spaces in a row.
 */
const UNTIDY =
  /[\t\v\f\u0085\u00A0\u00AD\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF\uFB00-\uFB06]| (?= )/g;

/** Where the next place of a text is that may need tidying, from a position on. */
export function buildUntidyFinder(text: string): SignFinder {
  return buildSignFinder(text, UNTIDY);
}

/** One line as it stands, its runs of white space as single spaces. */
export function tidyLine(text: string, line: Line, findUntidy: SignFinder): MappedText {
  if (findUntidy(line.start) >= line.end)
    return toMappedText(text.slice(line.start, line.end), line.start);
  const joined = createJoined(text);
  addTidied(joined, text, [line.start, line.end], SPACES);
  return joined.build();
}

/**
 * Lines as running text: one space between two lines, words that were divided at a line end in one
 * piece, no soft hyphens, ligatures as letters. Empty when nothing but invisible signs is left.
 */
export function joinLines(
  text: string,
  lines: readonly Line[],
  judge: HyphenJudge,
  findUntidy: SignFinder,
): MappedText {
  const [first] = lines;
  if (lines.length === 1 && findUntidy(first!.start) >= first!.end)
    return toMappedText(text.slice(first!.start, first!.end), first!.start);
  const joined = createJoined(text);
  for (const [number, line] of lines.entries()) {
    const after = lines[number + 1];
    const joint = after === undefined ? 'space' : judge(line, after);
    const end = joint === 'nothing' ? line.end - 1 : line.end;
    if (findUntidy(line.start) >= end) joined.addSpan([line.start, end]);
    else addTidied(joined, text, [line.start, end], PRINT);
    if (after !== undefined && joint === 'space') joined.addSpace([line.end, after.start]);
  }
  return joined.build();
}

/** Collects running text; a space waits for what follows it, so that none is doubled or left over. */
interface Joined {
  /** Copies a span of the file. */
  addSpan(span: Span): void;
  /** Adds what a span of the file is written as. */
  addText(written: string, span: Span): void;
  addSpace(span: Span): void;
  build(): MappedText;
}

function createJoined(text: string): Joined {
  const builder = createMapBuilder();
  let space: Span | undefined;
  const addText = (written: string, [start, end]: Span): void => {
    if (written === '') return;
    if (space !== undefined) builder.add(' ', space[0], space[1] - space[0]);
    space = undefined;
    builder.add(written, start, end - start);
  };
  return {
    addSpan: (span) => addText(text.slice(...span), span),
    addText,
    addSpace([start, end]) {
      if (builder.length() > 0) space = [space?.[0] ?? start, end];
    },
    build: () => builder.build(),
  };
}

function addTidied(joined: Joined, text: string, [start, end]: Span, pattern: RegExp): void {
  let at = start;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const found = match[0];
    const from = start + match.index;
    const to = from + found.length;
    joined.addSpan([at, from]);
    if (LIGATURE.test(found)) joined.addText(found.normalize('NFKC'), [from, to]);
    else if (pattern !== PRINT || !ONLY_INVISIBLE.test(found)) joined.addSpace([from, to]);
    at = to;
  }
  joined.addSpan([at, end]);
}
