import { FormatError } from '../../model/format-error.ts';
import { writeOmegatGlossary } from '../../format/glossary/write-omegat-glossary.ts';
import { writeWeblateGlossary } from '../../format/glossary/write-weblate-glossary.ts';
import { writeCsvTermbase } from '../../format/table/write-csv-termbase.ts';
import { writeTbx } from '../../format/tbx/write-tbx.ts';
import { demandLocales, parseTermbase, type TermbaseLocales } from '../read-termbase.ts';
import type { ConversionOptions } from './conversion.ts';

/** What the user said, else what the settings say. */
function localesOf({
  sourceLocale,
  targetLocale,
  standard = {},
}: ConversionOptions): TermbaseLocales {
  const source = sourceLocale ?? standard.sourceLocale;
  const target = targetLocale ?? standard.targetLocale;
  return {
    ...(source !== undefined && { sourceLocale: source }),
    ...(target !== undefined && { targetLocale: target }),
  };
}

/**
 * Terms in another form.
 *
 * @throws {FormatError} what the reader finds wrong, or `file/unknown-format` for a form that is only
 *   read.
 * @throws {UnknownLocaleError} for glossaries that do not name their locales.
 */
export function convertTerms(
  text: string,
  path: string,
  options: ConversionOptions,
): Iterable<string> {
  const locales = localesOf(options);
  const termbase = parseTermbase(text, path, options.from, locales);
  switch (options.to) {
    case 'tbx':
      return [writeTbx(termbase)];
    case 'csv':
      return [writeCsvTermbase(termbase)];
    case 'omegat':
      return writeOmegatGlossary(termbase, demandLocales(locales));
    case 'weblate':
      return writeWeblateGlossary(termbase, demandLocales(locales));
    default:
      throw new FormatError(`${options.to} is read, not written`, {
        fault: 'file/unknown-format',
        path,
        expected: 'tbx, csv, omegat or weblate; say which with --to',
      });
  }
}
