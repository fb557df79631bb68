import { FormatError } from '../../model/format-error.ts';

/** A line of a tab-separated glossary that is not empty. */
export interface GlossaryLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** The lines of a text with their cells, as they are: these formats have no escapes. */
export function* readGlossaryLines(text: string): Generator<GlossaryLine, void> {
  let number = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    number++;
    if (line.trim() !== '') yield { number, text: line, cells: line.split('\t') };
  }
}

/** Where a cell of a line begins, from 1; a cell that is missing would stand at the end of the line. */
export function cellPlace(
  line: GlossaryLine,
  cell: number,
): { readonly line: number; readonly column: number } {
  const before = line.cells.slice(0, cell).reduce((sum, one) => sum + one.length + 1, 0);
  return { line: line.number, column: 1 + Math.min(before, line.text.length) };
}

/** A fault at a cell of a line. */
export function toGlossaryFault(
  line: GlossaryLine,
  cell: number,
  message: string,
  expected: string,
): FormatError {
  return new FormatError(message, {
    fault: 'glossary/structure',
    ...cellPlace(line, cell),
    expected,
  });
}
