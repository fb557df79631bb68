import type { SegmentPair } from '../../model/segment-pair.ts';
import type { SegmentState } from '../../model/unit.ts';
import { FormatError } from '../../model/format-error.ts';
import { namePath } from '../name-path.ts';
import type { ReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { Cell, Row } from './read-cells.ts';
import { readCsvRows, readTsvRows, toTableFault } from './read-cells.ts';
import { findSeparator } from './find-separator.ts';
import { findState } from './find-state.ts';

/** How a table of pairs is read. */
export interface TableReaderOptions extends ReaderOptions {
  /** `csv` (RFC 4180) or `tsv` (no quotes, backslash escapes). */
  readonly kind: 'csv' | 'tsv';
  /** Names of the columns a header may have instead of `source` and `target`. */
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
}

interface Columns {
  readonly source: number;
  readonly target: number;
  readonly unit: number;
  readonly segment: number;
  readonly state: number;
  readonly document: number;
  readonly confidence: number;
}

const norm = (name: string): string => name.trim().toLocaleLowerCase('en');

/** The columns a header names; absent when the row is no header: both sides must be named. */
function findColumns(row: Row, options: TableReaderOptions): Columns | undefined {
  const names = row.map(({ text }) => norm(text));
  const find = (...wanted: readonly (string | undefined)[]): number => {
    for (const name of wanted) {
      const at = name === undefined ? -1 : names.indexOf(norm(name));
      if (at !== -1) return at;
    }
    return -1;
  };
  const source = find('source', options.sourceLocale);
  const target = find('target', options.targetLocale);
  if (source === -1 || target === -1 || source === target) return undefined;
  const unit = find('unit', 'id', 'key');
  return {
    source,
    target,
    unit,
    segment: find('segment'),
    state: find('state'),
    document: find('document', 'file'),
    confidence: find('confidence'),
  };
}

/** Columns of a table without a header: the first two. */
const bare: Columns = {
  source: 0,
  target: 1,
  unit: -1,
  segment: -1,
  state: -1,
  document: -1,
  confidence: -1,
};

const toContent = (text: string): SegmentPair['source'] => (text === '' ? [] : [text]);

function toPair(row: Row, columns: Columns, path: string): SegmentPair {
  const source = row[columns.source];
  const target = row[columns.target];
  const first = row[0]!;
  if (source === undefined || target === undefined)
    throw toTableFault(
      first,
      `the row has ${row.length} ${row.length === 1 ? 'cell' : 'cells'}`,
      `at least ${Math.max(columns.source, columns.target) + 1}`,
    );
  const value = (at: number): Cell | undefined => (row[at]?.text ? row[at] : undefined);
  const stateCell = value(columns.state);
  const state: SegmentState | undefined = stateCell && findState(stateCell.text);
  if (stateCell !== undefined && state === undefined)
    throw toTableFault(
      stateCell,
      `state "${stateCell.text}" is not known`,
      'initial, translated, reviewed or final',
    );
  const segment = value(columns.segment)?.text;
  const document = value(columns.document)?.text;
  const confidenceCell = value(columns.confidence);
  const confidence = confidenceCell && Number(confidenceCell.text);
  if (confidence !== undefined && !(confidence >= 0 && confidence <= 1))
    throw toTableFault(
      confidenceCell!,
      `confidence "${confidenceCell!.text}" is none`,
      'a number from 0 to 1',
    );
  return {
    path,
    unit: value(columns.unit)?.text ?? String(first.line),
    ...(segment !== undefined && { segment }),
    source: toContent(source.text),
    target: toContent(target.text),
    ...(state !== undefined && { state }),
    ...(document !== undefined && { document }),
    ...(confidence !== undefined && { confidence }),
    at: { source: [source.line, source.column], target: [target.line, target.column] },
  };
}

/**
 * A bitext with one pair a row. A first row that names both sides (`source` and `target`, or the
 * locales asked for) is a header and may name `id` (or `unit`, `key`), `segment`, `state`, `document`
 * (or `file`) and `confidence` (0 to 1); without one the first two cells are source and
 * target. Units without an id are named by their line.
 *
 * @throws {FormatError} `table/structure`; a faulty row goes to `onFault` and is left out, but a
 * broken quote is the end.
 */
export function readTable(text: string, options: TableReaderOptions): Generator<SegmentPair, void> {
  return createTableReader(options)(text, 1);
}

/**
 * {@link readTable} for a text that comes in pieces, each of whole rows; the header stands in the first.
 *
 * @returns reads a piece that begins in a line of the file
 */
export function createTableReader(
  options: TableReaderOptions,
): (text: string, firstLine: number) => Generator<SegmentPair, void> {
  let columns: Columns | undefined;
  let separator: ReturnType<typeof findSeparator> | undefined;
  return function* (text, firstLine) {
    separator ??= findSeparator(text);
    const rows =
      options.kind === 'csv'
        ? readCsvRows(text, separator, firstLine)
        : readTsvRows(text, firstLine);
    for (;;) {
      const next = namePath(options.path, () => rows.next());
      if (next.done === true) return;
      if (columns === undefined) {
        const named = findColumns(next.value, options);
        columns = named ?? bare;
        if (named !== undefined) continue;
      }
      try {
        yield toPair(next.value, columns, options.path ?? '');
      } catch (error) {
        // The other rows are still good; whether to go on is the caller's choice.
        if (!(error instanceof FormatError)) throw error;
        reportFault(error, options);
      }
    }
  };
}
