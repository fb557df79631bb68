import type { BitextResult } from '../../model/results/run-result.ts';
import { bitextFigures, LOW_CONFIDENCE } from '../figures/bitext-figures.ts';
import { regionWords } from '../figures/region-words.ts';
import { formatShare } from './bar.ts';
import { displayWidth, padLeft, padRight } from './display-width.ts';
import { wrapText } from './wrap-text.ts';
import { formatBars, INDENT, type Layout } from './summary-layout.ts';
import { formatCount, formatPlural } from '../figures/format-count.ts';

/** Rarer kinds of beads are counted together: they are a long tail of single cases. */
const MAX_KINDS = 6;

/** Places where the alignment may be wrong; the report has more. */
const MAX_REGIONS = 5;

/** Sentences, paragraphs, beads by kind and confidence. */
export function summariseAlignment(result: BitextResult, layout: Layout): readonly string[] {
  const { sourceLocale, targetLocale } = result.bitext;
  const { sentences, paragraphs, beads, kinds, meanConfidence, unsure } = bitextFigures(result);
  const { colors, width } = layout;
  const label = (text: string): string => INDENT + padRight(text, 'Confidence'.length + 2);
  const sides = (name: string, count: { source: number; target: number }): string => {
    const widest = Math.max(
      formatCount(sentences.source).length,
      formatCount(sentences.target).length,
    );
    const cell = (locale: string, number: number): string =>
      `${colors.dim(locale)} ${padLeft(formatCount(number), widest)}`;
    return `${label(name)}${cell(sourceLocale, count.source)}   ${cell(targetLocale, count.target)}`;
  };
  const shown = kinds.length > MAX_KINDS ? kinds.slice(0, MAX_KINDS - 1) : kinds;
  const rest = kinds.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  const rows = [
    ...shown.map(({ kind, count }) => ({ label: kind, count })),
    ...(rest > 0 ? [{ label: 'others', count: rest }] : []),
  ].map((row) => ({ ...row, note: formatShare(row.count / beads) }));
  const lines = [sides('Sentences', sentences), sides('Paragraphs', paragraphs)];
  lines.push(`${label('Beads')}${formatCount(beads)}`);
  if (rows.length > 0) lines.push(...formatBars(rows, layout));
  if (meanConfidence !== undefined) {
    const few = `${formatPlural(unsure, 'bead')} below ${LOW_CONFIDENCE.toFixed(2)}`;
    lines.push(`${label('Confidence')}${meanConfidence.toFixed(2)} on average`);
    lines.push(`${label('Unsure')}${unsure > 0 ? colors.yellow(few) : few}`);
  }
  const suspicious = result.suspicious ?? [];
  suspicious.slice(0, MAX_REGIONS).forEach((region, at) => {
    const { place, matter } = regionWords(region);
    const text = `${place}: ${matter}`;
    wrapText(text, width - displayWidth(label(''))).forEach((span, row) => {
      const name = label(at === 0 && row === 0 ? 'Suspicious' : '');
      lines.push(name + colors.yellow(text.slice(...span)));
    });
  });
  const more = suspicious.length - MAX_REGIONS;
  if (more > 0) lines.push(`${label('')}${formatPlural(more, 'more region')}, in the report`);
  return lines;
}
