import { isPageGap } from './drop-page-furniture.ts';
import { endsClosed, isInCapitals, readMarker, startsSmall } from './line-signs.ts';
import { endsShort, readReach, type Wrap } from './measure-wrap.ts';
import type { Line } from './read-lines.ts';

/**
 * How often a sign of layout must hold for it to be meant, of all places where it could. Print keeps
 * to one manner, with a slip here and there.
 */
const MEANT = 0.8;

/** Fewer places than this show no manner. */
const MIN_PLACES = 3;

/**
 * The share of wide gaps that must fall in mid-sentence for them to be ends of pages: half do in
 * prose, next to none where two blank lines part chapters.
 */
const MIN_TORN = 0.15;

/**
 * A line that takes less than this share of what a full line takes ended on purpose, in any font and
 * however ragged the edge: no word is that long.
 */
const CLEARLY_SHORT = 0.7;

/**
 * The share of paragraphs that may end at a clearly short line without a blank line after it, in a
 * text that parts its paragraphs with blank lines.
 */
const MAX_UNPARTED = 0.1;

/** How a hard-wrapped text shows where its paragraphs begin. */
export interface Layout {
  /** Every paragraph begins with an indented line, and no other line is indented. */
  readonly indentsStarts: boolean;
  /** Paragraphs stand apart by blank lines, and nowhere else do they begin. */
  readonly partsByBlank: boolean;
  /** Wide gaps are ends of pages: a sentence may go on behind them. */
  readonly tearsAtGaps: boolean;
}

/** Reads the manner of a text off its lines, page furniture left out. */
export function measureLayout(text: string, lines: readonly Line[], wrap: Wrap): Layout {
  let starts = 0;
  let indentedStarts = 0;
  let indented = 0;
  let indentedClosed = 0;
  let parted = 0;
  let unparted = 0;
  let gaps = 0;
  let torn = 0;
  for (let number = 1; number < lines.length; number++) {
    const before = lines[number - 1]!;
    const line = lines[number]!;
    const isClosed = endsClosed(text, before);
    if (isPageGap(line)) {
      gaps++;
      if (!isClosed && startsSmall(text, line.start)) torn++;
      continue;
    }
    if (readMarker(text, line) !== undefined || isInCapitals(text, line)) continue;
    const isShort = isClearlyShort(text, before, line, wrap);
    const isIndented = line.indent > wrap.indent;
    if (line.blankBefore > 0) parted++;
    else if (isClosed && isShort) unparted++;
    if (line.blankBefore > 0 || (isClosed && isShort)) {
      starts++;
      if (isIndented) indentedStarts++;
    }
    if (isIndented && before.indent <= wrap.indent && line.blankBefore === 0) {
      indented++;
      if (isClosed || endsShort(text, before, line, wrap)) indentedClosed++;
    }
  }
  return {
    indentsStarts:
      starts >= MIN_PLACES &&
      indentedStarts >= MEANT * starts &&
      indentedClosed >= MEANT * indented,
    partsByBlank: parted >= MIN_PLACES && unparted <= MAX_UNPARTED * parted,
    tearsAtGaps: torn > 0 && torn >= MIN_TORN * gaps,
  };
}

/** Whether a line ended on purpose, without doubt. */
export function isClearlyShort(text: string, before: Line, line: Line, wrap: Wrap): boolean {
  return readReach(text, before, line) < CLEARLY_SHORT * wrap.fullLine;
}
