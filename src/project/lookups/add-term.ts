import { FormatError } from '../../model/format-error.ts';
import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { canonicalLocale } from '../../store/find-locales.ts';
import { findSeparator } from '../../format/table/find-separator.ts';
import {
  formatCsvCell,
  formatTsvCell,
  readCsvRows,
  readTsvRows,
} from '../../format/table/read-cells.ts';
import { readTermbaseColumns } from '../../format/table/termbase-columns.ts';
import { writeTbx } from '../../format/tbx/write-tbx.ts';
import type { Io } from '../../io/io.ts';
import { readEncoded } from '../../io/text/read-encoded.ts';
import { spliceBytes } from '../../io/text/splice-bytes.ts';
import { languageOf } from '../../terms/recognise/select-terms.ts';
import type { Direction } from '../memory/memory-locales.ts';
import { demandTermbaseFormat, parseTermbase } from '../termbase/read-termbase.ts';
import { toReference } from '../to-reference.ts';

/** A term and what it is in the other language. */
export interface NewTerm {
  readonly source: string;
  readonly target: string;
  readonly status?: Term['status'];
  readonly note?: string;
}

/**
 * Adds a concept to the file of a termbase, TBX or a table with a header of locales; all else in it stays byte for
 * byte.
 *
 * @param path absolute
 * @returns false when the termbase has the pair already
 * @throws {FormatError} when the file cannot be read or written, or `termbase/unusable` for a form that takes none
 */
export async function addTerm(
  io: Io,
  path: string,
  term: NewTerm,
  direction: Direction,
): Promise<boolean> {
  const file = await readEncoded(io, path);
  const { text } = file;
  const format = demandTermbaseFormat(path, text, direction);
  const parse = (of: string): Termbase => parseTermbase(of, path, format, direction);
  const termbase = parse(text);
  if (hasPair(termbase, term, direction)) return false;
  const patch =
    format === 'tbx'
      ? patchTbx(text, toConcept(term, termbase, direction))
      : format === 'csv' || format === 'tsv'
        ? patchTable(text, format, term, termbase, direction)
        : undefined;
  const after = patch && text.slice(0, patch.at) + patch.text + text.slice(patch.at);
  if (after === undefined || !hasPair(parse(after), term, direction))
    throw new FormatError('no term can be added to this file', {
      fault: 'termbase/unusable',
      path,
      expected: 'TBX, or a table with a column for each of the two languages',
    });
  const { at: start, text: added } = patch!;
  await io.save(path, [spliceBytes(file, [{ start, end: start, text: added }], toReference, path)]);
  return true;
}

interface Patch {
  readonly at: number;
  readonly text: string;
}

function hasPair(
  { concepts }: Termbase,
  { source, target }: NewTerm,
  direction: Direction,
): boolean {
  const has = ({ terms }: Concept, locale: string, text: string): boolean =>
    terms.some((one) => one.text === text && languageOf(one.locale) === languageOf(locale));
  return concepts.some(
    (concept) =>
      has(concept, direction.sourceLocale, source) && has(concept, direction.targetLocale, target),
  );
}

/** With the locales that the termbase uses for the two languages. */
function toConcept(
  { source, target, status = 'preferred', note }: NewTerm,
  { concepts }: Termbase,
  { sourceLocale, targetLocale }: Direction,
): Concept {
  const terms = concepts.flatMap((concept) => concept.terms);
  const localeOf = (asked: string): string =>
    terms.find(({ locale }) => languageOf(locale) === languageOf(asked))?.locale ??
    canonicalLocale(asked);
  const taken = new Set(concepts.map(({ id }) => id));
  let number = concepts.length + 1;
  while (taken.has(`c${number}`)) number++;
  return {
    id: `c${number}`,
    terms: [
      // of a pair that is not to be used, the translation is what is wrong
      { locale: localeOf(sourceLocale), text: source, status: 'preferred' },
      {
        locale: localeOf(targetLocale),
        text: target,
        status,
        ...(note !== undefined && { note }),
      },
    ],
  };
}

function patchTbx(text: string, concept: Concept): Patch | undefined {
  const at = text.lastIndexOf('</body>');
  if (at === -1) return undefined;
  const indent = /[ \t]*$/.exec(text.slice(0, at))![0];
  const written = writeTbx({ type: 'termbase', concepts: [concept] });
  const own = /^[ \t]*<conceptEntry[^]*<\/conceptEntry>/m.exec(written)![0];
  const form = adaptTbx(own, text);
  const lines = form.split('\n').map((line) => `${indent}${line.replace(/^ {4}/, '')}`);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { at: at - indent.length, text: `${lines.join(eol)}${eol}` };
}

const BASIC = ['xmlns:min=', 'xmlns:basic='];

/** An entry of TBX version 3 in DCT style as this file has its own: in DCA style, or of version 2. */
export function adaptTbx(entry: string, text: string): string {
  const root = /<(?:tbx|martif)\b[^>]*>/.exec(text)?.[0] ?? '';
  if (BASIC.every((name) => root.includes(name))) return entry;
  const noted = entry.replaceAll(
    /<min:administrativeStatus>([^<]*)<\/min:administrativeStatus>/g,
    '<termNote type="administrativeStatus">$1</termNote>',
  );
  if (!root.startsWith('<martif')) return noted;
  return noted
    .replaceAll('conceptEntry', 'termEntry')
    .replaceAll('langSec', 'langSet')
    .replaceAll('termSec', 'tig');
}

function patchTable(
  text: string,
  format: 'csv' | 'tsv',
  { source, target, status, note }: NewTerm,
  { concepts }: Termbase,
  { sourceLocale, targetLocale }: Direction,
): Patch | undefined {
  const isCsv = format === 'csv';
  const separator = isCsv ? findSeparator(text) : '\t';
  const [header] = isCsv ? readCsvRows(text, separator) : readTsvRows(text);
  if (header === undefined) return undefined;
  const columns = readTermbaseColumns(header);
  const columnOf = (asked: string): { readonly locale: string; readonly at: number } | undefined =>
    columns.locales.find(({ locale }) => locale === canonicalLocale(asked)) ??
    columns.locales.find(({ locale }) => languageOf(locale) === languageOf(asked));
  const [from, to] = [columnOf(sourceLocale), columnOf(targetLocale)];
  if (from === undefined || to === undefined) return undefined;
  const cells = Array.from({ length: columns.count }, () => '');
  const put = (at: number | undefined, value: string | undefined): void => {
    if (at !== undefined && value !== undefined) cells[at] = value;
  };
  put(from.at, source);
  put(to.at, target);
  put(columns.findFor('status', to.locale)[0], status);
  put(columns.findFor('note', to.locale)[0], note);
  const known = concepts.find(({ terms }) =>
    terms.some((one) => one.text === source && languageOf(one.locale) === languageOf(sourceLocale)),
  );
  put(columns.find('id'), known?.id ?? `c${concepts.length + 1}`);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const line = cells
    .map((cell) =>
      cell === '' ? '' : isCsv ? formatCsvCell(cell, separator) : formatTsvCell(cell),
    )
    .join(separator);
  return { at: text.length, text: `${/[\r\n]$/.test(text) ? '' : eol}${line}${eol}` };
}
