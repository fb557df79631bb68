import picocolors from 'picocolors';
import type { BitextResult } from '../../model/results/run-result.ts';
import { countFindings, formatSeverityCount } from '../figures/count-findings.ts';
import { countBands } from '../figures/match-bands.ts';
import { formatShare } from './bar.ts';
import { displayWidth, padRight } from './display-width.ts';
import { printableText } from './printable-text.ts';
import { summariseAlignment } from './summary-alignment.ts';
import { formatBars, INDENT, type Layout } from './summary-layout.ts';
import { summariseTerms } from './summary-terms.ts';
import { wrapText } from './wrap-text.ts';

/** The files that a run wrote, each where it was; absent: not written. */
export interface OutputPaths {
  readonly xliff?: string;
  readonly tmx?: string;
  /** Tab-separated pairs. */
  readonly corpus?: string;
  readonly report?: string;
  readonly findings?: string;
}

/** How the summary is drawn for a terminal. */
export interface SummaryOptions {
  readonly colors: boolean;
  /** Columns that no line exceeds, save for paths that would not be usable if cut; from 40. */
  readonly width: number;
}

/** Below this the columns of the bar charts have no room. */
const MIN_WIDTH = 40;

const ABOUT: readonly (readonly [keyof OutputPaths, string])[] = [
  ['report', 'everything here and more, for a browser'],
  ['xliff', 'the aligned text, XLIFF 2.1'],
  ['tmx', 'the same as a translation memory, TMX 1.4'],
  ['corpus', 'the same as tab-separated lines'],
  ['findings', 'the findings as JSON'],
];

type Rows = readonly (readonly [left: string, right: string])[];

/** Two columns; where they do not fit beside each other, the right one goes below the left one. */
function formatColumns(rows: Rows, { colors, width }: Layout): readonly string[] {
  const column = Math.max(...rows.map(([left]) => displayWidth(left)));
  const notes = Math.max(...rows.map(([, right]) => displayWidth(right)));
  if (INDENT.length + column + 2 + notes <= width)
    return rows.map(([left, right]) => `${INDENT}${padRight(left, column)}  ${colors.dim(right)}`);
  const indent = INDENT.repeat(2);
  return rows.flatMap(([left, right]) => [
    INDENT + left,
    ...wrapText(right, width - indent.length).map(
      ([from, to]) => indent + colors.dim(right.slice(from, to)),
    ),
  ]);
}

function summariseFindings(result: BitextResult, layout: Layout): readonly string[] {
  const { byRule } = countFindings(result.findings);
  if (byRule.length === 0) return [`${INDENT}none`];
  const column = Math.max(...byRule.map(({ rule }) => rule.length));
  const { colors } = layout;
  return byRule.map(({ rule, severity, count }) => {
    const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
    return `${INDENT}${padRight(rule, column)}  ${paint(formatSeverityCount(severity, count))}`;
  });
}

function summariseMatches(result: BitextResult, layout: Layout): readonly string[] {
  const total = Math.max(1, result.bitext.source.length);
  const rows = countBands(result).map(({ band, count }) => ({
    label: band,
    count,
    note: formatShare(count / total),
  }));
  return formatBars(rows, layout);
}

function nextSteps(result: BitextResult, outputs: OutputPaths): Rows {
  const quote = (file: string): string =>
    /^[\w./-]+$/.test(file) ? file : `'${printableText(file).replaceAll("'", String.raw`'\''`)}'`;
  const steps: [string, string][] = [];
  if (outputs.xliff !== undefined)
    steps.push([
      `npx kosut edit ${quote(folderOf(outputs.xliff))}`,
      'edit the segments in the browser',
    ]);
  if (outputs.xliff !== undefined && result.findings.length > 0)
    steps.push([
      `npx kosut check ${quote(outputs.xliff)}${result.inspected === 'source' ? ' --inspect source' : ''}`,
      'each finding in its place',
    ]);
  if (outputs.tmx !== undefined)
    steps.push([
      `npx kosut tm import ${quote(outputs.tmx)} --tm my.db`,
      'keep the pairs for later',
    ]);
  return steps;
}

function folderOf(file: string): string {
  const end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
  return end > 0 ? file.slice(0, end) : '.';
}

/** What the main job found out, for people at a terminal; ends with a newline. */
export function formatSummary(
  result: BitextResult,
  outputs: OutputPaths,
  options: SummaryOptions,
): string {
  const colors = picocolors.createColors(options.colors);
  const layout: Layout = { colors, width: Math.max(MIN_WIDTH, options.width) };
  const sections: string[] = [];
  const add = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0) sections.push([colors.bold(title), ...lines].join('\n'));
  };
  const [source, target] = [result.sourcePath, result.targetPath].map(printableText);
  const title = `${source} ⇄ ${target}`;
  sections.push(
    displayWidth(title) <= layout.width
      ? colors.bold(title)
      : `${colors.bold(source!)}\n⇄ ${colors.bold(target!)}`,
  );
  add('Alignment', summariseAlignment(result, layout));
  add('Terms with competing renderings', summariseTerms(result, layout));
  add('Findings', summariseFindings(result, layout));
  if (result.matches.length > 0) add('Matches from memory', summariseMatches(result, layout));
  const written = ABOUT.flatMap(([key, about]) =>
    outputs[key] === undefined ? [] : [[printableText(outputs[key]), about] as const],
  );
  if (written.length > 0) add('Written', formatColumns(written, layout));
  const steps = nextSteps(result, outputs);
  if (steps.length > 0) add('Next', formatColumns(steps, layout));
  return `${sections.join('\n\n')}\n`;
}
