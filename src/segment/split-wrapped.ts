import { isPageGap } from './drop-page-furniture.ts';
import {
  endsClosed,
  endsSentence,
  isInCapitals,
  type Marker,
  readMarker,
  startsSmall,
} from './line-signs.ts';
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
): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  let open: Open | undefined;
  for (const line of lines) {
    const isCapital = isInCapitals(text, line);
    if (open === undefined || startsParagraph(text, open, line, isCapital, wrap)) {
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
  wrap: Wrap,
): boolean {
  const before = open.lines.at(-1)!;
  if (isPageGap(line)) return !resumes(text, open, line, wrap);
  if (line.blankBefore > 0) return true;
  if (open.isInCapitals !== isCapital && (open.isInCapitals || endsSentence(text, before)))
    return true;
  if (startsItem(text, open, line, wrap)) return true;
  if (startsSmall(text, line.start)) return false;
  const isShort = endsShort(text, before, line, wrap);
  if (endsSentence(text, before) && isShort) return true;
  const isIndented = line.indent > Math.min(before.indent, wrap.indent);
  if (isIndented && open.marker === undefined && !isHanging(open))
    return isShort || endsClosed(text, before);
  return isHanging(open) && line.indent <= open.lines[0]!.indent && endsClosed(text, before);
}

/** Whether a sentence goes on behind a page gap. */
function resumes(text: string, open: Open, line: Line, wrap: Wrap): boolean {
  const before = open.lines.at(-1)!;
  if (open.isInCapitals || endsClosed(text, before)) return false;
  if (startsSmall(text, line.start)) return true;
  // where a page surely ends, names and numbers may begin the next
  return (
    line.isPageStart &&
    line.indent <= before.indent &&
    readMarker(text, line) === undefined &&
    !isInCapitals(text, line) &&
    !endsShort(text, before, line, wrap)
  );
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
