import type { Evaluation, EvaluationScores } from '../../model/results/evaluation.ts';
import { padLeft, padRight } from './display-width.ts';

/** Wide enough for every heading, and figures apart. */
const COLUMN = 9;
const HEADINGS = ['precision', 'recall', 'F1'] as const;

/** Scores of alignments as a table; more than one file with its own lines before the sum. */
export function formatEvaluation({ files, ...total }: Evaluation): string {
  const rows = files.length > 1 ? files : [];
  const names = [...rows.map(({ file }) => file), 'all files'];
  const widest = Math.max(...names.map((name) => name.length)) + ' strict'.length;
  const head = [' '.repeat(widest), ...HEADINGS.map((word) => padLeft(word, COLUMN))].join('  ');
  const lines = rows.flatMap((row) => formatScores(row.file, row, widest));
  const last = formatScores(rows.length > 0 ? 'all files' : '', total, widest);
  return `${[head, ...lines, ...last].map((line) => line.trimEnd()).join('\n')}\n`;
}

function formatScores(name: string, scores: EvaluationScores, width: number): readonly string[] {
  return (['strict', 'lax'] as const).map((kind) => {
    const { precision, recall, f1 } = scores[kind];
    const label = padRight(`${name} ${kind}`.trimStart(), width);
    return [label, ...[precision, recall, f1].map((it) => padLeft(it.toFixed(4), COLUMN))].join(
      '  ',
    );
  });
}
