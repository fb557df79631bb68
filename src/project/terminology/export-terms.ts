import { formatCsvCell, formatTsvCell } from '../../format/table/read-cells.ts';
import { writeTbx } from '../../format/tbx/write-tbx.ts';
import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { countPlaces, placeAt, type TermPlaces } from '../../terms/uses/term-places.ts';
import type { RenderingUse, TermUse } from '../../terms/uses/term-use.ts';
import { listTerms, listUsed, type TermFilter } from './list-terms.ts';
import type { TermSurvey } from './project-terminology.ts';

/** The forms in which a survey of terms can be written. */
export const TERM_EXPORT_FORMS = ['csv', 'tsv', 'json', 'tbx'] as const;
/** One of {@link TERM_EXPORT_FORMS}. */
export type TermExportForm = (typeof TERM_EXPORT_FORMS)[number];

const COLUMNS = ['term', 'rendering', 'status', 'role', 'count', 'files', 'forms', 'domain'];

/**
 * The terms of a survey with their renderings, as a file.
 *
 * - `csv`, `tsv`: a line a rendering, and one without a rendering for the places where nothing stands for the
 *   term; forms as `pandemiyi (2); pandemi (1)`
 * - `json`: the same as `{version, sourceLocale, targetLocale, side, segments, terms}`
 * - `tbx`: a termbase. A rendering has the status of the project's termbase; what that does not know is preferred when
 *   it is the usual one, admitted when it is a habit, and left out when it is neither.
 */
export function exportTerms(survey: TermSurvey, filter: TermFilter, form: TermExportForm): string {
  const uses = listTerms(survey, filter).map(({ name }) => survey.terms.get(name)!);
  switch (form) {
    case 'csv':
    case 'tsv':
      return writeTable(survey, uses, form);
    case 'json':
      return writeJson(survey, uses);
    case 'tbx':
      return writeTbx(toTermbase(survey, uses));
  }
}

function countFiles({ rows }: TermSurvey, places: TermPlaces): number {
  const files = new Set<unknown>();
  for (let at = 0; at < countPlaces(places); at++) files.add(rows[placeAt(places, at).pair]?.file);
  return files.size;
}

function writeTable(survey: TermSurvey, uses: readonly TermUse[], form: 'csv' | 'tsv'): string {
  const format = form === 'csv' ? formatCsvCell : formatTsvCell;
  const toLine = (cells: readonly (string | number)[]): string =>
    `${cells.map((cell) => format(disarm(String(cell)))).join(form === 'csv' ? ',' : '\t')}\r\n`;
  const lines = uses.flatMap((use) => {
    const { term, domain = '', unrendered } = use;
    const rendered = listUsed(use).map(({ text, status = '', role, places, forms }) => [
      term,
      text,
      status,
      role,
      countPlaces(places),
      countFiles(survey, places),
      forms.map((one) => `${one.text} (${one.count})`).join('; '),
      domain,
    ]);
    const missing = countPlaces(unrendered);
    return missing === 0
      ? rendered
      : [...rendered, [term, '', '', '', missing, countFiles(survey, unrendered), '', domain]];
  });
  // the mark in front makes spreadsheets read it as UTF-8
  return `\ufeff${[COLUMNS, ...lines].map(toLine).join('')}`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function writeJson(survey: TermSurvey, uses: readonly TermUse[]): string {
  const { sourceLocale, targetLocale, side, rows } = survey;
  const terms = uses.map((use) => ({
    term: use.term,
    isKnown: use.concepts.length > 0,
    ...(use.domain !== undefined && { domain: use.domain }),
    renderings: listUsed(use).map(({ text, status, role, places, forms }) => ({
      text,
      ...(status !== undefined && { status }),
      role,
      count: countPlaces(places),
      files: countFiles(survey, places),
      forms,
    })),
    unrendered: countPlaces(use.unrendered),
  }));
  const whole = { version: 1, sourceLocale, targetLocale, side, segments: rows.length, terms };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

const STATUS: Readonly<Record<RenderingUse['role'], Term['status'] | undefined>> = {
  usual: 'preferred',
  habit: 'admitted',
  deviant: undefined,
};

function toTermbase(survey: TermSurvey, uses: readonly TermUse[]): Termbase {
  const { sourceLocale, targetLocale, side } = survey;
  const [trusted, inspected] =
    side === 'target' ? [sourceLocale, targetLocale] : [targetLocale, sourceLocale];
  const concepts = uses.flatMap(({ term, renderings, domain, definition, note }, at): Concept[] => {
    const terms = renderings.flatMap(({ text, status, role }): Term[] => {
      const given = status ?? STATUS[role];
      return given === undefined ? [] : [{ locale: inspected, text, status: given }];
    });
    if (terms.length === 0) return [];
    return [
      {
        id: `c${at + 1}`,
        ...(definition !== undefined && { definition }),
        ...(domain !== undefined && { domain }),
        ...(note !== undefined && { note }),
        terms: [{ locale: trusted, text: term, status: 'preferred' }, ...terms],
      },
    ];
  });
  return { type: 'termbase', concepts };
}
