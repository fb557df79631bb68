import { endsSentence, startsSmall } from './line-signs.ts';
import type { Line } from './read-lines.ts';
import { isSpace } from '../sign-classes.ts';

/**
 * The share of line ends inside blank-line groups that must fall in mid-sentence for a text to count
 * as hard-wrapped. Prose wrapped at 60 to 100 columns has about nine in ten there, one sentence or
 * one list item a line has next to none; verse and tables are in between.
 */
const MIN_BROKEN = 0.5;

/**
 * The share of those that must go on with a small letter: three in four do in running text, hardly any
 * in a list of names or headlines of one length.
 */
const MIN_SMALL = 0.3;

/** Narrower than any printed column, in UTF-16 units: shorter lines are words of a list. */
const MIN_WIDTH = 30;

/**
 * Where the width is read off, as a rank among line lengths: the longest few hang over, in texts whose
 * lines were broken by a proportional font.
 */
const WIDTH_RANK = 0.9;

/**
 * How much of the width a full line and the first word after it take at least, as long as nothing
 * better is known: a proportional font makes full lines differ by about a fifth.
 */
const FULL_SHARE = 0.8;

/**
 * Lines broken in mid-sentence show how full a full line is; this rank among them leaves room for a
 * few that only look so. Nearer to 0 fewer paragraphs without blank lines are found, farther from it
 * more are cut in two.
 */
const FULL_RANK = 0.02;

/** No full line takes less of the width, whatever stands at that rank. */
const MIN_FULL_SHARE = 0.7;

/** Fewer lines than this show nothing: their rank would be the shortest of them. */
const MIN_EVIDENCE = 30;

/** How a text is broken into lines. */
export interface Wrap {
  readonly isHardWrapped: boolean;
  /** How far a full line and the first word of the next reach together at least, in UTF-16 units. */
  readonly fullLine: number;
  /** The indentation of most lines, in UTF-16 units. */
  readonly indent: number;
}

/** A line and the one right before it, no blank line between. */
type Pair = readonly [before: Line, line: Line];

/** Tells a hard-wrapped text from one where a line is a paragraph. */
export function measureWrap(text: string, lines: readonly Line[]): Wrap {
  const pairs: Pair[] = [];
  for (const [number, line] of lines.entries()) {
    if (number > 0 && line.blankBefore === 0) pairs.push([lines[number - 1]!, line]);
  }
  if (pairs.length === 0) return { isHardWrapped: false, fullLine: 0, indent: 0 };
  const lengths = pairs.map(([before]) => before.end - before.start + before.indent);
  const width = atRank(lengths, WIDTH_RANK);
  const roughly = FULL_SHARE * width;
  const reaches: number[] = [];
  let broken = 0;
  let small = 0;
  for (const [before, line] of pairs) {
    if (endsSentence(text, before)) continue;
    const reach = readReach(text, before, line);
    const isSmall = startsSmall(text, line.start);
    // what is indented may begin something new, whatever its first letter
    if (isSmall && line.indent <= before.indent) reaches.push(reach);
    if (reach <= roughly) continue;
    broken++;
    if (isSmall) small++;
  }
  return {
    isHardWrapped:
      width >= MIN_WIDTH && broken >= MIN_BROKEN * pairs.length && small >= MIN_SMALL * broken,
    fullLine:
      reaches.length < MIN_EVIDENCE
        ? roughly
        : Math.max(MIN_FULL_SHARE * width, atRank(reaches, FULL_RANK)),
    indent: atRank(
      lines.map((line) => line.indent),
      1 / 2,
    ),
  };
}

/** Whether a line ended on purpose: the first word of the next would have had room in it. */
export function endsShort(text: string, before: Line, line: Line, wrap: Wrap): boolean {
  return readReach(text, before, line) < wrap.fullLine;
}

/** The longest word that is measured, in UTF-16 units; no line has room for more. */
const MAX_WORD = 60;

/** The column where a line would end if it held the first word of the next too. */
export function readReach(text: string, before: Line, line: Line): number {
  const stop = Math.min(line.end, line.start + MAX_WORD);
  let wordEnd = line.start;
  while (wordEnd < stop && !isSpace(text.charCodeAt(wordEnd))) wordEnd++;
  return before.end - before.start + before.indent + 1 + (wordEnd - line.start);
}

/** The number at a rank from 0 (least) to 1 (greatest). */
function atRank(numbers: readonly number[], rank: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * rank)] ?? 0;
}
