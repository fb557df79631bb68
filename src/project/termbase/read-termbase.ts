import { FormatError } from '../../model/format-error.ts';
import type { Term, Termbase } from '../../model/concept.ts';
import { detectFormat, type FormatName } from '../../format/formats.ts';
import { readMultiterm } from '../../format/glossary/read-multiterm.ts';
import { readOmegatGlossary } from '../../format/glossary/read-omegat-glossary.ts';
import { readUtx } from '../../format/glossary/read-utx.ts';
import { readWeblateGlossary } from '../../format/glossary/read-weblate-glossary.ts';
import { isWeblateHeader } from '../../format/glossary/weblate-columns.ts';
import type { TermReaderOptions } from '../../format/reader-options.ts';
import { findSeparator } from '../../format/table/find-separator.ts';
import { readCsvTermbase } from '../../format/table/read-csv-termbase.ts';
import { readTbx } from '../../format/tbx/read-tbx.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { reviewTermbase } from '../../terms/review-termbase.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';

/** The locales of a glossary that does not name its own; absent when nobody knows. */
export interface TermbaseLocales {
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
}

/**
 * Reads a termbase: TBX, a table with a header of locales (`.csv`, `.tsv`), or a glossary of UTX,
 * OmegaT (`.utf8`, `.tab`, `.tsv` and `.txt` without such a header), Weblate (`.csv`) or MultiTerm.
 *
 * @throws {FormatError} `file/*`, `file/unknown-format`, what the reader finds wrong, or `termbase/unusable`
 *   for what nobody can check against: see {@link TERMBASE_RULES}.
 * @throws {UnknownLocaleError} for a glossary that does not name its locales when nobody else does.
 */
export async function readTermbase(
  io: Io,
  path: string,
  locales: TermbaseLocales = {},
): Promise<Termbase> {
  const named = detectFormat(path)?.name;
  const text = await readText(io, path, { hasLines: named !== undefined && named !== 'tbx' });
  const places = new Map<Term, { readonly line: number; readonly column: number }>();
  const format = demandTermbaseFormat(path, text, locales);
  const termbase = parseTermbase(text, path, format, locales, {
    onTerm: (term, { line, column }) => places.set(term, { line, column }),
  });
  for (const { rule, term, message, expected } of reviewTermbase(termbase))
    if (rule.isFatal === true)
      throw new FormatError(message, {
        fault: 'termbase/unusable',
        path,
        expected,
        ...(term && places.get(term)),
      });
  return termbase;
}

/**
 * The format of a termbase, told by its name and its beginning.
 *
 * @throws {FormatError} `file/unknown-format`
 */
export function demandTermbaseFormat(
  path: string,
  text: string,
  locales: TermbaseLocales,
): FormatName {
  const format = detectTermbase(path, text, locales);
  if (format !== undefined) return format;
  throw new FormatError('no termbase of a known format', {
    fault: 'file/unknown-format',
    path,
    expected: 'TBX, CSV or TSV with a header of locales, or a glossary of UTX, OmegaT, Weblate',
  });
}

/**
 * The same for a text whose format is known.
 *
 * @throws {RangeError} for a format that holds no terms; else as {@link readTermbase}.
 */
export function parseTermbase(
  text: string,
  path: string,
  format: string,
  locales: TermbaseLocales,
  reading: Omit<TermReaderOptions, 'path'> = {},
): Termbase {
  const options = { ...reading, path };
  switch (format) {
    case 'tbx':
      return readTbx(text, options);
    case 'csv':
    case 'tsv':
      return readCsvTermbase(text, {
        ...options,
        separator: format === 'tsv' ? '\t' : findSeparator(text),
      });
    case 'utx':
      return readUtx(text, options);
    case 'multiterm':
      return readMultiterm(text, options);
    case 'omegat':
      return readOmegatGlossary(text, { ...options, ...demandLocales(locales) });
    case 'weblate':
      return readWeblateGlossary(text, { ...options, ...demandLocales(locales) });
    default:
      throw new RangeError(`${format} holds no terms`);
  }
}

/** The locales that a glossary without names of its own needs. */
export function demandLocales({ sourceLocale, targetLocale }: TermbaseLocales): {
  readonly sourceLocale: string;
  readonly targetLocale: string;
} {
  if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
  if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
  return { sourceLocale, targetLocale };
}

/** Extensions that a tab-separated glossary shares with other texts. */
const TABBED = /\.(?:tsv|txt|tab)$/i;

function detectTermbase(
  path: string,
  text: string,
  locales: TermbaseLocales,
): FormatName | undefined {
  const [firstLine = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  if (TABBED.test(path)) {
    if (firstLine.startsWith('#UTX')) return 'utx';
    if (!text.includes('\t')) return undefined;
    return isLocaleHeader(firstLine.split('\t'), locales) ? 'tsv' : 'omegat';
  }
  const name = detectFormat(path, text.slice(0, 4096))?.name;
  if (name === 'csv') return isWeblateHeader(firstLine) ? 'weblate' : 'csv';
  const readable: readonly (FormatName | undefined)[] = ['tbx', 'utx', 'omegat', 'multiterm'];
  return readable.includes(name) ? name : undefined;
}

/** Whether cells name the locales of columns; short words look like locales, so known ones decide. */
function isLocaleHeader(
  cells: readonly string[],
  { sourceLocale, targetLocale }: TermbaseLocales,
): boolean {
  const languages = cells.map((cell) => languageOf(cell.trim()));
  const known = [sourceLocale, targetLocale].filter((locale) => locale !== undefined);
  return known.length === 0
    ? languages.filter((language) => /^[a-z]{2}$/.test(language)).length >= 2
    : known.every((locale) => languages.includes(languageOf(locale)));
}

function languageOf(locale: string): string {
  return locale.split(/[-_]/, 1)[0]!.toLocaleLowerCase('en');
}
