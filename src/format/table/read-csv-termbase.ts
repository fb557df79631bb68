import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { FormatError } from '../../model/format-error.ts';
import { namePath } from '../name-path.ts';
import type { TermReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { Cell, Row } from './read-cells.ts';
import { readCsvRows, readTsvRows, toTableFault } from './read-cells.ts';
import type { TermbaseColumns } from './termbase-columns.ts';
import { FORM_SEPARATOR, readTermbaseColumns } from './termbase-columns.ts';

const STATUSES: readonly Term['status'][] = ['preferred', 'admitted', 'deprecated'];
/** How a term is recognised, and the word that says it need not be said. */
const MATCHES = ['exact', 'inflect'] as const;
const CASES = ['sensitive', 'any'] as const;

/** A cell that names one of a few things; empty: none. */
function readChoice<T extends string>(
  cell: Cell | undefined,
  what: string,
  choices: readonly T[],
): T | undefined {
  if (cell === undefined) return undefined;
  const name = cell.text.trim();
  const choice = choices.find((one) => one === name);
  if (choice === undefined)
    throw toTableFault(cell, `${what} "${name}" is not known`, choices.join(', '));
  return choice;
}

function readForms(cell: Cell | undefined): readonly string[] {
  const forms = (cell?.text ?? '').split(FORM_SEPARATOR).map((form) => form.trim());
  return [...new Set(forms.filter((form) => form !== ''))];
}

function readTerm(row: Row, columns: TermbaseColumns, locale: string, text: string): Term {
  const cell = (name: string): Cell | undefined =>
    columns
      .findFor(name, locale)
      .map((at) => row[at])
      .find((one) => one !== undefined && one.text.trim() !== '');
  const fact = (name: string): string | undefined => cell(name)?.text.trim();
  const partOfSpeech = fact('pos');
  const context = fact('context');
  const note = fact('note');
  const forms = readForms(cell('forms'));
  const isExact = readChoice(cell('match'), 'match', MATCHES) === 'exact';
  const isCaseSensitive = readChoice(cell('case'), 'case', CASES) === 'sensitive';
  return {
    locale,
    text,
    status: readChoice(cell('status'), 'status', STATUSES) ?? 'preferred',
    ...(partOfSpeech !== undefined && { partOfSpeech }),
    ...(context !== undefined && { context }),
    ...(note !== undefined && { note }),
    ...(isExact && { match: 'exact' as const }),
    ...(isCaseSensitive && { isCaseSensitive: true as const }),
    ...(forms.length > 0 && { forms }),
  };
}

function readRow(
  row: Row,
  columns: TermbaseColumns,
  number: number,
  { onTerm }: TermReaderOptions,
): Concept {
  if (row.length !== columns.count)
    throw toTableFault(
      row[0]!,
      `the row has ${row.length} cells`,
      `${columns.count}, as the header`,
    );
  const fact = (name: 'id' | 'definition' | 'domain'): string | undefined => {
    const text = row[columns.find(name) ?? -1]?.text.trim();
    return text === '' ? undefined : text;
  };
  const found = columns.locales.flatMap(({ locale, at }) => {
    const cell = row[at]!;
    const text = cell.text.trim();
    return text === '' ? [] : [{ term: readTerm(row, columns, locale, text), cell }];
  });
  if (found.length === 0)
    throw toTableFault(row[0]!, 'the row has no term', 'a term in one locale');
  for (const { term, cell } of found) onTerm?.(term, cell);
  const definition = fact('definition');
  const domain = fact('domain');
  return {
    id: fact('id') ?? `c${number}`,
    ...(definition !== undefined && { definition }),
    ...(domain !== undefined && { domain }),
    terms: found.map(({ term }) => term),
  };
}

/** Rows of the same id are one concept: that is how it gets a second term in a locale. */
function mergeConcepts(concepts: readonly Concept[]): readonly Concept[] {
  const byId = new Map<string, Concept & { readonly terms: Term[] }>();
  for (const concept of concepts) {
    const before = byId.get(concept.id);
    if (before === undefined) byId.set(concept.id, { ...concept, terms: [...concept.terms] });
    else {
      before.terms.push(...concept.terms);
      byId.set(concept.id, { ...concept, ...before });
    }
  }
  return [...byId.values()];
}

/**
 * A termbase with one concept a row. The header names the locales, and maybe facts of the concept
 * (`id`, `definition`, `domain`) and of its terms (`status`, `note`, `pos`, `context`, `match`, `case`,
 * `forms`), each for all terms of a row or for one locale, as in `status:tr`. A status that is empty is
 * `preferred`. Rows that share an id are one concept. Cells are separated by commas, or by semicolons or
 * tabs where asked. A faulty row goes to `onFault` and is left out.
 *
 * @throws {FormatError} `table/structure`
 */
export function readCsvTermbase(
  text: string,
  options: TermReaderOptions & { readonly separator?: ',' | ';' | '\t' } = {},
): Termbase {
  return namePath(options.path, () => {
    const rows =
      options.separator === '\t' ? readTsvRows(text) : readCsvRows(text, options.separator);
    const concepts: Concept[] = [];
    let columns: TermbaseColumns | undefined;
    let number = 0;
    for (const row of rows) {
      if (columns === undefined) {
        columns = readTermbaseColumns(row);
        continue;
      }
      number++;
      try {
        concepts.push(readRow(row, columns, number, options));
      } catch (error) {
        // The other rows are still good; whether to go on is the caller's choice.
        if (!(error instanceof FormatError)) throw error;
        reportFault(error, options);
      }
    }
    if (columns === undefined)
      throw toTableFault({ line: 1, column: 1 }, 'the table is empty', 'a header such as en,tr');
    return { type: 'termbase', concepts: mergeConcepts(concepts) };
  });
}
