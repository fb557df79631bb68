import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { namePath } from '../name-path.ts';
import type { ReaderOptions } from '../reader-options.ts';
import type { Cell, Row } from './read-cells.ts';
import { readCsvRows, readTsvRows, toTableFault } from './read-cells.ts';

const statuses: readonly Term['status'][] = ['preferred', 'admitted', 'deprecated'];
/** Columns that are no locale. */
const known: readonly string[] = ['id', 'status', 'definition', 'domain', 'note'];
/** Enough of BCP 47 (RFC 5646, 2.1) to tell a locale from another word. */
const locale = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/;

type Names = readonly string[];

function readHeader(row: Row): Names {
  const names = row.map(({ text }) => text.trim());
  for (const [at, name] of names.entries()) {
    const place = row[at]!;
    if (known.includes(name)) continue;
    if (!locale.test(name))
      throw toTableFault(
        place,
        `column "${name}" is no locale`,
        'a locale such as en, or id, status, definition',
      );
    if (names.indexOf(name) !== at)
      throw toTableFault(place, `column "${name}" stands twice`, 'each locale once');
  }
  if (names.every((name) => known.includes(name)))
    throw toTableFault(row[0]!, 'the header names no locale', 'a header such as en,tr');
  return names;
}

function readStatus(cell: Cell | undefined): Term['status'] {
  const name = cell?.text.trim() ?? '';
  if (cell === undefined || name === '') return 'preferred';
  const status = statuses.find((one) => one === name);
  if (status === undefined)
    throw toTableFault(cell, `status "${name}" is not known`, statuses.join(', '));
  return status;
}

function readRow(row: Row, names: Names, number: number): Concept {
  const cell = (name: string): string | undefined => {
    const text = row[names.indexOf(name)]?.text.trim();
    return text === '' ? undefined : text;
  };
  if (row.length !== names.length)
    throw toTableFault(
      row[0]!,
      `the row has ${row.length} cells`,
      `${names.length}, as the header`,
    );
  const status = readStatus(row[names.indexOf('status')]);
  const definition = cell('definition');
  const domain = cell('domain');
  const note = cell('note');
  const terms = names
    .filter((name) => !known.includes(name))
    .map((name) => ({ locale: name.replaceAll('_', '-'), text: cell(name) }))
    .filter((term): term is { locale: string; text: string } => term.text !== undefined)
    .map((term) => ({ ...term, status, ...(note !== undefined && { note }) }));
  if (terms.length === 0)
    throw toTableFault(row[0]!, 'the row has no term', 'a term in one locale');
  return {
    id: cell('id') ?? `c${number}`,
    ...(definition !== undefined && { definition }),
    ...(domain !== undefined && { domain }),
    terms,
  };
}

/** Rows of the same id are one concept: that is how it gets a second term in a locale. */
function mergeConcepts(concepts: readonly Concept[]): readonly Concept[] {
  const byId = new Map<string, Concept>();
  for (const concept of concepts) {
    const before = byId.get(concept.id);
    byId.set(
      concept.id,
      before === undefined
        ? concept
        : { ...concept, ...before, terms: [...before.terms, ...concept.terms] },
    );
  }
  return [...byId.values()];
}

/**
 * A termbase with one concept a row. The header names the locales, and maybe `id`, `status`,
 * `definition`, `domain` and `note`; a status holds for all terms of its row and is `preferred` when
 * empty. Rows that share an id are one concept. Cells are separated by commas, or by tabs where asked.
 *
 * @throws {FormatError} `table/structure`
 */
export function readCsvTermbase(
  text: string,
  options: ReaderOptions & { readonly separator?: ',' | '\t' } = {},
): Termbase {
  return namePath(options.path, () => {
    const [header, ...rows] = options.separator === '\t' ? readTsvRows(text) : readCsvRows(text);
    if (header === undefined)
      throw toTableFault({ line: 1, column: 1 }, 'the table is empty', 'a header such as en,tr');
    const names = readHeader(header);
    const concepts = rows.map((row, at) => readRow(row, names, at + 1));
    return { type: 'termbase', concepts: mergeConcepts(concepts) };
  });
}
