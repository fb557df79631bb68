import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { formatCsvCell } from './read-cells.ts';

/** Columns before the locales; one is left out when no concept has it. */
const facts = ['id', 'status', 'definition', 'domain', 'note'] as const;

type Row = Readonly<Record<string, string | undefined>>;

/**
 * Terms of one status and note share a row, one of each locale: a row says one status for all its
 * terms. What is left goes to the next row of the same id.
 */
function* toRows({ id, definition, domain, terms }: Concept): Generator<Row, void> {
  const rest: Term[] = [...terms];
  let isFirst = true;
  while (rest.length > 0) {
    const [{ status, note }] = rest as [Term];
    const row: Record<string, string | undefined> = {
      id,
      status,
      note,
      ...(isFirst && { definition, domain }),
    };
    for (const term of [...rest]) {
      if (term.status !== status || term.note !== note || row[term.locale] !== undefined) continue;
      row[term.locale] = term.text;
      rest.splice(rest.indexOf(term), 1);
    }
    isFirst = false;
    yield row;
  }
}

/**
 * A termbase as CSV with a header of locales, as `readCsvTermbase` reads it; a concept with several
 * terms in a locale takes several rows of the same id. Locales are sorted. Parts of speech are lost.
 */
export function writeCsvTermbase({ concepts }: Termbase): string {
  const rows = concepts.flatMap((concept) => [...toRows(concept)]);
  const locales = new Set(concepts.flatMap(({ terms }) => terms.map(({ locale }) => locale)));
  const columns = [
    ...facts.filter((name) => name === 'id' || rows.some((row) => row[name] !== undefined)),
    ...[...locales].sort(),
  ];
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))];
  return lines
    .map((cells) => `${cells.map((cell) => (cell === '' ? '' : formatCsvCell(cell))).join(',')}\n`)
    .join('');
}
