import { FormatError } from '../../model/format-error.ts';
import type { Termbase } from '../../model/concept.ts';
import { readMultiterm } from '../../format/glossary/read-multiterm.ts';
import { readOmegatGlossary } from '../../format/glossary/read-omegat-glossary.ts';
import { readUtx } from '../../format/glossary/read-utx.ts';
import { readWeblateGlossary } from '../../format/glossary/read-weblate-glossary.ts';
import { writeOmegatGlossary } from '../../format/glossary/write-omegat-glossary.ts';
import { writeWeblateGlossary } from '../../format/glossary/write-weblate-glossary.ts';
import { readCsvTermbase } from '../../format/table/read-csv-termbase.ts';
import { writeCsvTermbase } from '../../format/table/write-csv-termbase.ts';
import { readTbx } from '../../format/tbx/read-tbx.ts';
import { writeTbx } from '../../format/tbx/write-tbx.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import type { ConversionOptions } from './conversion.ts';

interface Locales {
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** The locales that a glossary without names of its own needs. */
function demandLocales({ sourceLocale, targetLocale, standard = {} }: ConversionOptions): Locales {
  const source = sourceLocale ?? standard.sourceLocale;
  const target = targetLocale ?? standard.targetLocale;
  if (source === undefined) throw new UnknownLocaleError('source-locale');
  if (target === undefined) throw new UnknownLocaleError('target-locale');
  return { sourceLocale: source, targetLocale: target };
}

function readTerms(text: string, path: string, options: ConversionOptions): Termbase {
  switch (options.from) {
    case 'tbx':
      return readTbx(text, { path });
    case 'csv':
      return readCsvTermbase(text, { path });
    case 'utx':
      return readUtx(text, { path });
    case 'multiterm':
      return readMultiterm(text, { path });
    case 'omegat':
      return readOmegatGlossary(text, { path, ...demandLocales(options) });
    case 'weblate':
      return readWeblateGlossary(text, { path, ...demandLocales(options) });
    default:
      throw new RangeError(`${options.from} holds no terms`);
  }
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
  const termbase = readTerms(text, path, options);
  switch (options.to) {
    case 'tbx':
      return [writeTbx(termbase)];
    case 'csv':
      return [writeCsvTermbase(termbase)];
    case 'omegat':
      return writeOmegatGlossary(termbase, demandLocales(options));
    case 'weblate':
      return writeWeblateGlossary(termbase, demandLocales(options));
    default:
      throw new FormatError(`${options.to} is read, not written`, {
        fault: 'file/unknown-format',
        path,
        expected: 'tbx, csv, omegat or weblate; say which with --to',
      });
  }
}
