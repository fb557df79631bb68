import picocolors from 'picocolors';
import type { Span } from '../../model/span.ts';
import { displayWidth, padRight } from '../text/display-width.ts';
import { printableText } from '../text/printable-text.ts';

/** One term of a text as a row of a table. */
export interface FoundTermRow {
  readonly span: Span;
  readonly form: string;
  readonly locale: string;
  readonly term: string;
  /** `forbidden`: not to be used. */
  readonly grade: 'exact' | 'inflected' | 'irregular' | 'derived' | 'forbidden';
  readonly confidence: 'high' | 'low';
  /** What stands for it in other languages; a deprecated one is not to be used. */
  readonly others: readonly {
    readonly text: string;
    readonly locale: string;
    readonly status: string;
  }[];
}

/** A text and the terms in it, a line each: form, grade, term, and the terms of other languages. */
export function formatFoundTerms(
  text: string,
  rows: readonly FoundTermRow[],
  options: { readonly colors: boolean },
): string {
  const colors = picocolors.createColors(options.colors);
  const head = `${printableText(text)}\n`;
  if (rows.length === 0) return `${head}  ${colors.dim('no terms')}\n`;
  const cells = rows.map((row) => ({
    form: printableText(row.form),
    grade: row.confidence === 'low' ? `${row.grade}?` : row.grade,
    term: `${printableText(row.term)} (${row.locale})`,
    others: row.others
      .filter(({ status }) => status !== 'deprecated' || row.grade !== 'forbidden')
      .map(
        (other) =>
          `${other.status === 'deprecated' ? 'not ' : ''}${printableText(other.text)} (${other.locale})`,
      )
      .join(', '),
    isForbidden: row.grade === 'forbidden',
  }));
  const widest = (column: 'form' | 'grade' | 'term'): number =>
    Math.max(...cells.map((cell) => displayWidth(cell[column])));
  const [form, grade, term] = [widest('form'), widest('grade'), widest('term')];
  const lines = cells.map((cell) => {
    const paint = cell.isForbidden ? colors.red : colors.green;
    const line =
      `  ${colors.bold(padRight(cell.form, form))}  ${paint(padRight(cell.grade, grade))}  ` +
      `${padRight(cell.term, term)}${cell.others === '' ? '' : `  → ${cell.others}`}`;
    return `${line.trimEnd()}\n`;
  });
  return head + lines.join('');
}
