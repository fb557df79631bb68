import { isPageGap } from './drop-page-furniture.ts';
import {
  endsClosed,
  endsSentence,
  isInCapitals,
  type Marker,
  readMarker,
  startsSmall,
} from './line-signs.ts';
import { isClearlyShort, type Layout } from './measure-layout.ts';
import { endsShort, type Wrap } from './measure-wrap.ts';
import type { Line } from './read-lines.ts';

/** Lines that make one paragraph, and what it is. */
export interface LineGroup {
  readonly kind: 'paragraph' | 'heading' | 'item';
  readonly lines: readonly Line[];
}

/** What is known of the paragraph that is being read. */
interface Open {
  readonly lines: Line[];
  readonly marker: Marker | undefined;
  isInCapitals: boolean;
}

/** The paragraphs of a hard-wrapped text. */
export function splitWrapped(
  text: string,
  lines: readonly Line[],
  wrap: Wrap,
  layout: Layout,
): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  let open: Open | undefined;
  for (const [number, line] of lines.entries()) {
    const isCapital = isInCapitals(text, line);
    const isAlone = (lines[number + 1]?.blankBefore ?? 1) > 0;
    if (open === undefined || startsParagraph(text, open, line, isCapital, isAlone, wrap, layout)) {
      if (open !== undefined) groups.push(close(open));
      open = { lines: [line], marker: readMarker(text, line), isInCapitals: isCapital };
    } else {
      open.lines.push(line);
      open.isInCapitals &&= isCapital;
    }
  }
  if (open !== undefined) groups.push(close(open));
  return groups;
}

function close(open: Open): LineGroup {
  const kind = open.isInCapitals ? 'heading' : open.marker === undefined ? 'paragraph' : 'item';
  return { kind, lines: open.lines };
}

function startsParagraph(
  text: string,
  open: Open,
  line: Line,
  isCapital: boolean,
  isAlone: boolean,
  wrap: Wrap,
  layout: Layout,
): boolean {
  const before = open.lines.at(-1)!;
  if (isPageGap(line)) return !resumes(text, open, line, isAlone, wrap, layout);
  if (line.blankBefore > 0) return true;
  if (open.isInCapitals !== isCapital && (open.isInCapitals || endsSentence(text, before)))
    return !runsOn(text, before, line);
  if (startsItem(text, open, line, wrap)) return true;
  const isIndented = line.indent > Math.min(before.indent, wrap.indent);
  // the lines of an item stand behind its mark: what stands no deeper than that begins something new
  const isBesideItem = layout.indentsStarts && line.indent <= open.lines[0]!.indent;
  const mayIndent = isIndented && (open.marker === undefined || isBesideItem) && !isHanging(open);
  if (mayIndent && layout.indentsStarts) return true;
  if (startsSmall(text, line.start)) return false;
  const isShort =
    layout.partsByBlank || layout.indentsStarts
      ? isClearlyShort(text, before, line, wrap)
      : endsShort(text, before, line, wrap);
  if (endsSentence(text, before) && isShort) return true;
  if (mayIndent) return isShort || endsClosed(text, before);
  return isHanging(open) && line.indent <= open.lines[0]!.indent && endsClosed(text, before);
}

/** Whether a paragraph goes on behind a page gap. */
function resumes(
  text: string,
  open: Open,
  line: Line,
  isAlone: boolean,
  wrap: Wrap,
  layout: Layout,
): boolean {
  const before = open.lines.at(-1)!;
  if (open.isInCapitals) return false;
  if (layout.indentsStarts) return line.indent <= wrap.indent && !isInCapitals(text, line);
  const isClosed = endsClosed(text, before);
  if (!isClosed && startsSmall(text, line.start)) return true;
  // a heading at the top of a page
  if (isAlone && !endsSentence(text, line)) return false;
  // where a page surely ends, anything may begin the next; a full line is no end of a paragraph
  return (
    (layout.tearsAtGaps || (line.isPageStart && !isClosed)) &&
    line.indent <= before.indent &&
    readMarker(text, line) === undefined &&
    !isInCapitals(text, line) &&
    !endsShort(text, before, line, wrap)
  );
}

/** Whether a sentence that began in capitals goes on in small letters: no heading stands above it. */
function runsOn(text: string, before: Line, line: Line): boolean {
  if (!startsSmall(text, line.start)) return false;
  const last = text.slice(before.start, before.end).split(' ').at(-1)!;
  return /\p{Ll}/u.test(last);
}

/** `74.` at the beginning of a line is an ordinal when the line before is in mid-sentence. */
function startsItem(text: string, open: Open, line: Line, wrap: Wrap): boolean {
  const marker = readMarker(text, line);
  if (marker === undefined) return false;
  if (marker === 'bullet') return true;
  const before = open.lines.at(-1)!;
  if (endsClosed(text, before)) return true;
  if (open.marker !== marker) return false;
  return ',;'.includes(text[before.end - 1]!) || endsShort(text, before, line, wrap);
}

/** The first line of a hanging paragraph stands to the left of all others. */
function isHanging(open: Open): boolean {
  const second = open.lines[1];
  return second !== undefined && second.indent > open.lines[0]!.indent;
}
