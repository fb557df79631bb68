import { FormatError } from '../../model/format-error.ts';

/** One cell and where it begins, line and column from 1, in UTF-16 units. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The cells of one row; never empty. */
export type Row = readonly Cell[];

const LINE_BREAK = /\r\n|\n|\r/g;

/** As many columns as a sheet of Excel may have; a table with more is damaged, or made to fill memory. */
const MOST_CELLS = 16_384;

/** A fault of a table at a cell. */
export function toTableFault(
  { line, column }: Pick<Cell, 'line' | 'column'>,
  message: string,
  expected: string,
): FormatError {
  return new FormatError(message, { fault: 'table/structure', line, column, expected });
}

/**
 * Rows of a CSV text (RFC 4180): cells may be quoted, `""` is a quote inside, lines end in LF, CR LF or
 * CR. Empty lines are passed over, a byte order mark too.
 *
 * @param firstLine the number of the first line, where the text is a piece of a file
 * @throws {FormatError} `table/structure` for a quote that is not closed, for text behind a closing
 * quote, and for a quote inside a cell that does not begin with one.
 */
export function* readCsvRows(text: string, delimiter = ',', firstLine = 1): Generator<Row, void> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = firstLine;
  let lineStart = at;
  const isBreak = (index: number): boolean => text[index] === '\n' || text[index] === '\r';
  const skipBreak = (): void => {
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    lineStart = at;
  };

  /** Counts the lines up to `at`, from the place that was counted last. */
  const countLines = (from: number): void => {
    LINE_BREAK.lastIndex = from;
    for (let found = LINE_BREAK.exec(text); found !== null && found.index < at;) {
      line++;
      lineStart = LINE_BREAK.lastIndex;
      found = LINE_BREAK.exec(text);
    }
  };
  const readQuoted = (place: Omit<Cell, 'text'>): string => {
    const from = ++at;
    for (;;) {
      at = text.indexOf('"', at);
      if (at === -1) throw toTableFault(place, 'a quote is not closed', 'a closing "');
      if (text[at + 1] !== '"') break;
      at += 2;
    }
    const value = text.slice(from, at).replaceAll('""', '"');
    countLines(from);
    at++;
    if (at < text.length && text[at] !== delimiter && !isBreak(at))
      throw toTableFault(
        { line, column: at - lineStart + 1 },
        'text stands behind a closing quote',
        `"${delimiter}" or the end of the line`,
      );
    return value;
  };
  const readPlain = (): string => {
    const from = at;
    for (; at < text.length && text[at] !== delimiter && !isBreak(at); at++)
      if (text[at] === '"')
        throw toTableFault(
          { line, column: at - lineStart + 1 },
          'a quote stands inside a cell that does not begin with one',
          'the whole cell in quotes, and "" for the quote',
        );
    return text.slice(from, at);
  };

  let row: Cell[] = [];
  while (at < text.length || row.length > 0) {
    const place = { line, column: at - lineStart + 1 };
    if (row.length === 0 && isBreak(at)) {
      skipBreak();
      continue;
    }
    if (row.length >= MOST_CELLS)
      throw toTableFault(place, 'the row has too many cells', `at most ${MOST_CELLS}`);
    row.push({ text: text[at] === '"' ? readQuoted(place) : readPlain(), ...place });
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    yield row;
    row = [];
    if (at < text.length) skipBreak();
  }
}

/**
 * Rows of a tab-separated text: no quotes, {@link parseTsvCell} escapes. Empty lines are passed over.
 *
 * @param firstLine the number of the first line, where the text is a piece of a file
 */
export function* readTsvRows(text: string, firstLine = 1): Generator<Row, void> {
  let line = firstLine - 1;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    line++;
    if (raw === '') continue;
    let column = 1;
    const row: Cell[] = [];
    for (const cell of raw.split('\t')) {
      row.push({ text: parseTsvCell(cell), line, column });
      column += cell.length + 1;
    }
    yield row;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
const unescapes: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' };

/** `\t`, `\n`, `\r` and `\\` as the characters they stand for; other backslashes stand for themselves. */
export function parseTsvCell(cell: string): string {
  return cell.replace(/\\([\\tnr])/g, (_, letter: string) => unescapes[letter]!);
}

/** The opposite of {@link parseTsvCell}: one line, no tab. */
export function formatTsvCell(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (found) => escapes[found]!);
}

/** A cell of CSV: in quotes where it must be. */
export function formatCsvCell(text: string, separator = ','): string {
  return text.includes(separator) || /["\n\r]|^\ufeff|^$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
