import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { formatCsvCell, formatTsvCell } from './read-cells.ts';
import { FORM_SEPARATOR } from './termbase-columns.ts';

/** Columns before the locales; one is left out when no concept has it. */
const FACTS = ['id', 'status', 'definition', 'domain', 'note'] as const;

/** Facts of single terms, behind the locales: `pos:tr`. */
const TERM_FACTS: readonly (readonly [column: string, of: (term: Term) => string | undefined])[] = [
  ['pos', (term) => term.partOfSpeech],
  ['context', (term) => term.context],
  ['match', (term) => term.match],
  ['case', (term) => (term.isCaseSensitive === true ? 'sensitive' : undefined)],
  ['forms', (term) => term.forms?.join(FORM_SEPARATOR)],
];

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
      for (const [column, of] of TERM_FACTS) row[`${column}:${term.locale}`] = of(term);
      rest.splice(rest.indexOf(term), 1);
    }
    isFirst = false;
    yield row;
  }
}

/**
 * A termbase as a table with a header of locales, as `readCsvTermbase` reads it; a concept with several
 * terms in a locale takes several rows of the same id. Locales are sorted. Term types, genders, usages
 * and notes of concepts are lost.
 */
export function writeCsvTermbase(
  { concepts }: Termbase,
  options: { readonly separator?: ',' | '\t' } = {},
): string {
  const separator = options.separator ?? ',';
  const format = separator === ',' ? formatCsvCell : formatTsvCell;
  const rows = concepts.flatMap((concept) => [...toRows(concept)]);
  const locales = new Set(concepts.flatMap(({ terms }) => terms.map(({ locale }) => locale)));
  const sorted = [...locales].sort();
  const isUsed = (name: string): boolean => rows.some((row) => row[name] !== undefined);
  const columns = [
    ...FACTS.filter((name) => name === 'id' || isUsed(name)),
    ...sorted,
    ...sorted.flatMap((locale) =>
      TERM_FACTS.map(([column]) => `${column}:${locale}`).filter(isUsed),
    ),
  ];
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))];
  return lines
    .map((cells) => `${cells.map((cell) => (cell === '' ? '' : format(cell))).join(separator)}\n`)
    .join('');
}
