import type { Term } from '../../model/concept.ts';
import { findSeparator } from '../../format/table/find-separator.ts';
import {
  formatCsvCell,
  readCsvRows,
  readTsvRows,
  type Cell,
} from '../../format/table/read-cells.ts';
import { readTermbaseColumns } from '../../format/table/termbase-columns.ts';
import type { TextPatch } from '../../io/text/splice-bytes.ts';
import { adaptTbx } from './add-term.ts';

/** A term by the place that its reader tells, and what is to be said of it. */
export interface StatusChange {
  /** Line and column from 1. */
  readonly place: { readonly line: number; readonly column: number };
  /** As the termbase has it. */
  readonly locale: string;
  readonly status: Term['status'];
}

const BLOCK = /^<(termSec|tig|ntig)\b[^>]*>[^]*?<\/\1>/;
const TERM = /<term\b[^>]*>[^]*?<\/term>/;
const STATUS =
  /(<(?:[\w-]+:)?administrativeStatus\b[^>]*>|<termNote\b[^>]*type\s*=\s*["']administrativeStatus["'][^>]*>)([^<]*)</;

/** How ISO 30042 calls them. */
const NAMES: Readonly<Record<Term['status'], string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};

/** What is to be written into a TBX text so that terms have other statuses. */
export function patchTbxStatuses(
  text: string,
  changes: readonly StatusChange[],
): readonly TextPatch[] {
  const starts = lineStarts(text);
  return changes.flatMap(({ place, status }): TextPatch[] => {
    const at = starts[place.line - 1]! + place.column - 1;
    const block = BLOCK.exec(text.slice(at))?.[0];
    const term = block === undefined ? null : TERM.exec(block);
    if (block === undefined || term === null) return [];
    const known = STATUS.exec(block);
    if (known !== null) {
      const start = at + known.index + known[1]!.length;
      return [{ start, end: start + known[2]!.length, text: NAMES[status] }];
    }
    const end = at + term.index + term[0].length;
    const indent = /(\r?\n)?[ \t]*$/.exec(text.slice(0, at + term.index))![0];
    const own = `<min:administrativeStatus>${NAMES[status]}</min:administrativeStatus>`;
    return [{ start: end, end, text: indent + adaptTbx(own, text) }];
  });
}

/**
 * The same for a table. A status goes into the column of its locale, which is added where there is none: a column
 * for all would say it of the terms in the other language too.
 *
 * @param changes of one locale
 */
export function patchTableStatuses(
  text: string,
  format: 'csv' | 'tsv',
  changes: readonly StatusChange[],
): readonly TextPatch[] {
  const isCsv = format === 'csv';
  const separator = isCsv ? findSeparator(text) : '\t';
  const rows = [...(isCsv ? readCsvRows(text, separator) : readTsvRows(text))];
  const [header] = rows;
  const locale = changes[0]?.locale;
  if (header === undefined || locale === undefined) return [];
  const starts = lineStarts(text);
  const startOf = ({ line, column }: Cell): number => starts[line - 1]! + column - 1;
  const endOf = (cell: Cell): number => cellEnd(text, startOf(cell), separator);
  const statusOf = (row: readonly Cell[]): Term['status'] | undefined =>
    changes.find(({ place }) =>
      row.some(({ line, column }) => line === place.line && column === place.column),
    )?.status;
  // a column of its own comes before the one for all
  const [column] = readTermbaseColumns(header).findFor('status', locale);
  const isOwn = column !== undefined && header[column]!.text.includes(':');
  return rows.flatMap((row, at): TextPatch[] => {
    const status = at === 0 ? undefined : statusOf(row);
    if (isOwn) {
      const cell = row[column];
      if (status === undefined || cell === undefined) return [];
      return [{ start: startOf(cell), end: endOf(cell), text: status }];
    }
    const end = endOf(row.at(-1)!);
    const value = at === 0 ? `status:${locale}` : (status ?? '');
    return [
      { start: end, end, text: separator + (isCsv ? formatCsvCell(value, separator) : value) },
    ];
  });
}

/** Where lines begin, as readers count them: a byte order mark belongs to none. */
function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const {
    index,
    0: { length },
  } of text.matchAll(/\r\n|\n|\r/g))
    starts.push(index + length);
  return starts;
}

/** Where a cell ends that begins at a place. */
function cellEnd(text: string, start: number, separator: ',' | ';' | '\t'): number {
  if (separator !== '\t' && text[start] === '"') {
    for (let at = start + 1; at < text.length; at++) {
      if (text[at] !== '"') continue;
      if (text[at + 1] !== '"') return at + 1;
      at++;
    }
    return text.length;
  }
  let end = start;
  while (end < text.length && ![separator, '\r', '\n'].includes(text[end]!)) end++;
  return end;
}
