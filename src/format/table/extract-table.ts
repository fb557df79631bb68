import type { Span } from '../../model/span.ts';
import type { Extract, ExtractOptions, Extractor } from '../extract/extractor.ts';
import type { Passage } from '../extract/passage.ts';
import type { Row } from './read-cells.ts';
import { formatTsvCell, readCsvRows, readTsvRows, toTableFault } from './read-cells.ts';

/** Cells of a table whose first row names the columns. That row stays as it is. */
export const csvExtractor: Extractor = {
  extract: (text, options) => extractTable(text, readCsvRows(text), findCsvEnd, options),
  encode: (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text),
};

/** Chosen columns of a TSV file as passages; cells keep their backslash escapes. */
export const tsvExtractor: Extractor = {
  extract: (text, options) => extractTable(text, readTsvRows(text), findTsvEnd, options),
  encode: formatTsvCell,
};

function extractTable(
  text: string,
  rows: Iterable<Row>,
  findEnd: (text: string, start: number) => number,
  { columns = [] }: ExtractOptions,
): Extract {
  const passages: Passage[] = [];
  const starts = findLineStarts(text);
  let header: Row | undefined;
  let isWanted: ((column: number) => boolean) | undefined;
  let number = 1;
  for (const row of rows) {
    if (header === undefined || isWanted === undefined) {
      header = row;
      isWanted = chooseColumns(row, columns);
      continue;
    }
    number++;
    for (const [column, cell] of row.entries()) {
      // Numbers, dates and empty cells say nothing in any language.
      if (!isWanted(column) || !/\p{L}/u.test(cell.text)) continue;
      const start = starts[cell.line - 1]! + cell.column - 1;
      const span: Span = [start, findEnd(text, start)];
      const name = `${header[column]?.text.trim() ?? String(column + 1)}[${number}]`;
      passages.push({
        span,
        pieces: [{ type: 'text', text: cell.text, span }],
        context: 'cell',
        name,
      });
    }
  }
  return { passages };
}

/**
 * Which columns are meant: numbers from 1, or words of the first row.
 *
 * @throws {FormatError} `table/structure` for a column that is not there.
 */
function chooseColumns(header: Row, columns: readonly string[]): (column: number) => boolean {
  if (columns.length === 0) return () => true;
  const names = header.map(({ text }) => text.trim());
  const chosen = columns.map((wanted) => {
    const named = names.indexOf(wanted);
    const at = named === -1 && /^\d+$/.test(wanted) ? Number(wanted) - 1 : named;
    if (at >= 0 && at < names.length) return at;
    throw toTableFault(
      header[0]!,
      `there is no column “${wanted}”`,
      `one of ${names.slice(0, 10).join(', ')}, or a number up to ${names.length}`,
    );
  });
  return (column) => chosen.includes(column);
}

/** Where each line begins; a line break inside quotes begins one too. */
function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: found } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + found.length);
  return starts;
}

function findCsvEnd(text: string, start: number): number {
  let at = start;
  if (text[at] === '"') {
    for (at++; at < text.length; at++) {
      if (text[at] !== '"') continue;
      if (text[at + 1] !== '"') return at + 1;
      at++;
    }
    return at;
  }
  while (at < text.length && !/[,\r\n]/.test(text[at]!)) at++;
  return at;
}

function findTsvEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\t\r\n]/.test(text[at]!)) at++;
  return at;
}
