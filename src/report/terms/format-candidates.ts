import picocolors from 'picocolors';
import { displayWidth, padLeft, padRight, shorten } from '../text/display-width.ts';
import { printableText } from '../text/printable-text.ts';

/** One candidate as a row of a table. */
export interface CandidateRow {
  readonly source: string;
  readonly target: string;
  readonly count: number;
  readonly rendered: number;
  readonly others: readonly { readonly text: string; readonly places: readonly unknown[] }[];
}

/** Columns of a terminal that nobody measured. */
const DEFAULT_WIDTH = 80;

/** A line each: how often, the term, its rendering, and what else stands for it. */
export function formatCandidates(
  rows: readonly CandidateRow[],
  options: { readonly colors: boolean; readonly width?: number },
): string {
  const colors = picocolors.createColors(options.colors);
  if (rows.length === 0) return `${colors.dim('no terms recur in this text')}\n`;
  const width = options.width ?? DEFAULT_WIDTH;
  const cells = rows.map(({ source, target, count, rendered, others }) => ({
    counts: `${rendered} of ${count}`,
    source: shorten(printableText(source), Math.floor(width / 3)),
    target: shorten(printableText(target), Math.floor(width / 3)),
    others: others
      .map(({ text, places }) => `${printableText(text)} (${places.length})`)
      .join(', '),
  }));
  const widest = (column: 'counts' | 'source' | 'target'): number =>
    Math.max(...cells.map((cell) => displayWidth(cell[column])));
  const [counts, source, target] = [widest('counts'), widest('source'), widest('target')];
  const lines = cells.map((cell) => {
    const also = cell.others === '' ? '' : `  also ${cell.others}`;
    const line =
      `${padLeft(cell.counts, counts)}  ${colors.bold(padRight(cell.source, source))}  ` +
      `${padRight(cell.target, target)}${colors.yellow(also)}`;
    return `${line.trimEnd()}\n`;
  });
  return lines.join('');
}
