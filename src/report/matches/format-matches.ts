import picocolors from 'picocolors';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { higherStemScore } from '../../model/higher-stem-score.ts';
import type { Match, Repair, StemScore } from '../../model/match.ts';
import { diffWords } from '../diff/diff-words.ts';
import { printableText } from '../text/printable-text.ts';
import { padLeft } from '../text/display-width.ts';

/** How matches are drawn for a terminal. */
export interface MatchesOptions {
  readonly colors: boolean;
  /** Milliseconds of the look-up; absent: not shown. */
  readonly ms?: number;
}

/** Columns of the score and the kind, before the texts. */
const LABEL = 14;

/**
 * The matches of one text for people: score and kind, the entry's source with what differs from the
 * query marked (red: the query does not have it; green: the entry lacks it), its target, why the
 * score is lower than the words alone say, and the score by stems where other forms of the same words
 * make it higher.
 */
export function formatMatches(
  query: string,
  matches: readonly Match[],
  options: MatchesOptions,
): string {
  const colors = picocolors.createColors(options.colors);
  const time = options.ms === undefined ? '' : colors.dim(`  (${options.ms} ms)`);
  const lines = [`${colors.bold(printableText(query))}${time}`];
  if (matches.length === 0) lines.push(colors.dim('  nothing like it'));
  for (const match of matches) {
    const { score, kind, tu, penalties, repair } = match;
    const whole = `${padLeft(`${score} %`, 6)} ${kind}`;
    // the longest kind takes the column before the score, so that one is left before the text
    const label = (whole.length < LABEL ? whole : whole.trimStart()).padEnd(LABEL);
    lines.push(
      `${paintScore(score, colors)(label)}${formatDiff(query, toPlainText(tu.source), colors)}`,
    );
    lines.push(`${' '.repeat(LABEL)}${printableText(toPlainText(tu.target))}`);
    if (repair !== undefined) lines.push(...formatRepair(repair, colors));
    const reasons = penalties.map(({ reason, points }) => `${reason} −${points}`);
    if (reasons.length > 0) lines.push(colors.dim(`${' '.repeat(LABEL)}${reasons.join(', ')}`));
    const stem = higherStemScore(match);
    if (stem !== undefined) lines.push(formatStemScore(stem, colors));
  }
  return `${lines.join('\n')}\n`;
}

function formatStemScore({ score, forms }: StemScore, colors: Colors): string {
  const pairs = forms.map(
    ({ query, entry }) => `${printableText(query)} ≈ ${printableText(entry)}`,
  );
  return colors.dim(`${`${score} %`.padStart(LABEL - 2)}  by stems: ${pairs.join(', ')}`);
}

/** The target as it fits the query, what was put in, and what a person must look at. */
function formatRepair(
  { target, changes, missed, suffixes }: Repair,
  colors: Colors,
): readonly string[] {
  const indent = ' '.repeat(LABEL);
  const show = (text: string): string => (text === '' ? '∅' : printableText(text));
  const remarks = [
    ...changes.map(({ from, to }) => `${show(from)} → ${show(to)}`),
    ...missed.map(({ from, to }) => `look at ${show(from)} → ${show(to)}`),
    ...suffixes.map(
      ({ found, expected }) =>
        `look at the suffix of ${show(found)}${expected === undefined ? '' : `: ${show(expected)}?`}`,
    ),
  ];
  return [
    ...(changes.length > 0
      ? [`${'fitted'.padStart(LABEL - 2)}  ${colors.green(printableText(toPlainText(target)))}`]
      : []),
    colors.dim(`${indent}${remarks.join(', ')}`),
  ];
}

type Colors = ReturnType<typeof picocolors.createColors>;

/** The usual traffic lights of translation tools: ready, nearly, work. */
function paintScore(score: number, colors: Colors): (text: string) => string {
  if (score === 100) return colors.green;
  return score >= 85 ? colors.yellow : colors.dim;
}

/** The entry's text; without colours what it has more stands in brackets, what it lacks in braces. */
function formatDiff(query: string, entry: string, colors: Colors): string {
  return diffWords(query, entry)
    .map(({ kind, text }) => {
      const shown = printableText(text);
      if (kind === 'same') return shown;
      if (kind === 'added') return colors.isColorSupported ? colors.red(shown) : `[${shown}]`;
      return colors.isColorSupported ? colors.green(colors.strikethrough(shown)) : `{${shown}}`;
    })
    .join('');
}
