import { endsSentence, startsSmall } from './line-signs.ts';
import { endsShort, type Wrap } from './measure-wrap.ts';
import type { Line } from './read-lines.ts';

/** `12`, `- 12 -`, `Sayfa 3 / 10`, `Page 3 of 10`; no letter i in it, so case folding is safe. */
const PAGE_NUMBER =
  /^[^\p{L}\p{N}]{0,5}(?:(?:sayfa|page|sf|p|s)\.? ?)?\p{Nd}{1,4}(?: ?(?:\/|of) ?\p{Nd}{1,4})?[^\p{L}\p{N}]{0,5}$/iu;

/** Blank lines that show a page gap where the file has no form feed: paragraphs stand one apart. */
const PAGE_GAP = 2;

/** On how many pages a line must stand to be a running head. */
const MIN_REPEATS = 2;

/** Whether a page ends between a line and the one before it. */
export function isPageGap(line: Line): boolean {
  return line.isPageStart || line.blankBefore >= PAGE_GAP;
}

/**
 * Leaves out page numbers and running heads that stand alone at the edges of pages, so that the text
 * before and after them meets; the line after one counts as the first of its page.
 */
export function dropPageFurniture(
  text: string,
  lines: readonly Line[],
  wrap: Wrap,
): readonly Line[] {
  if (!lines.some((line, number) => number > 0 && line.blankBefore > 0)) return lines;
  // a number above a head, or below one: what stood behind the first is at the edge after it is gone
  const once = dropHeads(text, dropNumbers(text, lines), wrap);
  return dropHeads(text, dropNumbers(text, once), wrap);
}

function dropNumbers(text: string, lines: readonly Line[]): readonly Line[] {
  return leaveOut(lines, (line, number) => {
    if (!PAGE_NUMBER.test(lineText(text, line))) return false;
    return isAtPageEdge(lines, number) || isInMidSentence(text, lines, number);
  });
}

function dropHeads(text: string, lines: readonly Line[], wrap: Wrap): readonly Line[] {
  const atEdge = new Map<string, number>();
  const elsewhere = new Map<string, number>();
  const keys = lines.map((line, number) => {
    if (!isAlone(lines, number) || endsSentence(text, line)) return undefined;
    const key = lineText(text, line).replaceAll(/\p{Nd}+/gu, '#');
    const isEdge = number === 0 || isAtPageEdge(lines, number);
    const counts = isEdge ? atEdge : elsewhere;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return isEdge ? key : undefined;
  });
  return leaveOut(lines, (_, number) => {
    const key = keys[number];
    if (key === undefined) return false;
    if (isPageGap(lines[number]!) && isInMidLine(text, lines, number, wrap)) return true;
    const count = atEdge.get(key)!;
    // a signature or a heading comes to stand at an edge now and then
    return count >= MIN_REPEATS && count > (elsewhere.get(key) ?? 0);
  });
}

/** The longest line that can be furniture, in UTF-16 units; the rest of a longer one is not read. */
const MAX_FURNITURE = 200;

function lineText(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + MAX_FURNITURE));
}

/** Whether nothing but white space stands in its blank-line group. */
function isAlone(lines: readonly Line[], number: number): boolean {
  const line = lines[number]!;
  const after = lines[number + 1];
  const isFirst = number === 0 || line.blankBefore > 0 || line.isPageStart;
  return isFirst && (after === undefined || after.blankBefore > 0 || after.isPageStart);
}

function isAtPageEdge(lines: readonly Line[], number: number): boolean {
  const line = lines[number]!;
  const after = lines[number + 1];
  if (line.isPageStart || after?.isPageStart) return true;
  if (!isAlone(lines, number)) return false;
  return (number > 0 && isPageGap(line)) || (after !== undefined && isPageGap(after));
}

/** A number alone between two halves of a sentence, whatever the gaps around it. */
function isInMidSentence(text: string, lines: readonly Line[], number: number): boolean {
  const before = lines[number - 1];
  const after = lines[number + 1];
  if (before === undefined || after === undefined || !isAlone(lines, number)) return false;
  return !endsSentence(text, before) && startsSmall(text, after.start);
}

/** The same between two lines of one paragraph, as far as their lengths and letters show it. */
function isInMidLine(text: string, lines: readonly Line[], number: number, wrap: Wrap): boolean {
  if (!isInMidSentence(text, lines, number)) return false;
  return !endsShort(text, lines[number - 1]!, lines[number + 1]!, wrap);
}

function leaveOut(
  lines: readonly Line[],
  isFurniture: (line: Line, number: number) => boolean,
): readonly Line[] {
  const kept: Line[] = [];
  let blank = 0;
  let isDropped = false;
  for (const [number, line] of lines.entries()) {
    if (isFurniture(line, number)) {
      blank += line.blankBefore;
      isDropped = true;
    } else if (isDropped) {
      kept.push({ ...line, blankBefore: blank + line.blankBefore, isPageStart: true });
      blank = 0;
      isDropped = false;
    } else kept.push(line);
  }
  return kept;
}
