import type picocolors from 'picocolors';
import { displayWidth, padLeft, padRight } from './display-width.ts';
import { formatBar } from './bar.ts';
import { formatCount } from '../figures/format-count.ts';

/** The colour functions of one output; with colours off they return what they get. */
type Colors = ReturnType<typeof picocolors.createColors>;

/** What the sections of a summary draw with. */
export interface Layout {
  readonly colors: Colors;
  /** Columns that no line exceeds. */
  readonly width: number;
}

/** Each level of a summary is indented by as much. */
export const INDENT = '  ';
/** Longer bars say no more; they only pull label and number apart. */
const MAX_BAR = 32;

/** A row of a small bar chart. */
export interface BarRow {
  readonly label: string;
  readonly count: number;
  /** What follows the bar, such as `93%`; absent: nothing. */
  readonly note?: string;
}

/**
 * Label, count, bar and note in aligned columns. The longest bar stands for the largest count, and
 * all bars shrink so that no row exceeds `width`.
 */
export function formatBars(rows: readonly BarRow[], { colors, width }: Layout): readonly string[] {
  const labels = Math.max(...rows.map(({ label }) => displayWidth(label)));
  const numbers = Math.max(...rows.map(({ count }) => formatCount(count).length));
  const notes = Math.max(...rows.map(({ note }) => displayWidth(note ?? '')));
  const rest = INDENT.length * 2 + labels + 2 + numbers + 2 + notes + 2;
  const longest = Math.max(0, Math.min(MAX_BAR, width - rest));
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return rows.map(({ label, count, note }) => {
    const bar = padRight(formatBar(count / most, longest), longest);
    const line =
      INDENT.repeat(2) +
      `${padRight(label, labels)}  ${padLeft(formatCount(count), numbers)}  ` +
      `${colors.cyan(bar)}  ${colors.dim(padLeft(note ?? '', notes))}`;
    return colors.isColorSupported ? line : line.trimEnd();
  });
}
