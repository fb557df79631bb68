import type { Termbase } from '../../model/concept.ts';
import { FormatError } from '../../model/format-error.ts';
import { writeOmegatGlossary } from '../../format/glossary/write-omegat-glossary.ts';
import { writeUtx } from '../../format/glossary/write-utx.ts';
import { writeWeblateGlossary } from '../../format/glossary/write-weblate-glossary.ts';
import { writeCsvTermbase } from '../../format/table/write-csv-termbase.ts';
import { writeTbx } from '../../format/tbx/write-tbx.ts';
import { demandLocales, type TermbaseLocales } from './read-termbase.ts';

/** The forms of a termbase that can be written. */
export const TERMBASE_FORMS = ['tbx', 'csv', 'tsv', 'utx', 'omegat', 'weblate'] as const;

export interface WriteTermbaseOptions extends TermbaseLocales {
  /** One of {@link TERMBASE_FORMS}. */
  readonly format: string;
  /** Of the file asked for or read, for faults. */
  readonly path: string;
  readonly date: Date;
  /** What the file says of where its terms come from, where it can. */
  readonly description?: string;
}

/**
 * A termbase as text.
 *
 * @throws {FormatError} `file/unknown-format` for a form that is only read.
 * @throws {UnknownLocaleError} for glossaries with two sides when nobody named them.
 */
export function writeTermbase(termbase: Termbase, options: WriteTermbaseOptions): string {
  const { format, path, date, description } = options;
  const join = (chunks: Iterable<string>): string => [...chunks].join('');
  switch (format) {
    case 'tbx':
      return writeTbx(termbase, description === undefined ? {} : { description });
    case 'csv':
    case 'tsv':
      return writeCsvTermbase(termbase, { separator: format === 'csv' ? ',' : '\t' });
    case 'utx':
      return join(writeUtx(termbase, demandLocales(options), date));
    case 'omegat':
      return join(writeOmegatGlossary(termbase, demandLocales(options)));
    case 'weblate':
      return join(writeWeblateGlossary(termbase, demandLocales(options)));
    default:
      throw new FormatError(`${format} is read, not written`, {
        fault: 'file/unknown-format',
        path,
        expected: `${TERMBASE_FORMS.join(', ')}; say which with --to`,
      });
  }
}

/** The form that a file's name tells; absent when it tells none. */
export function findTermbaseForm(path: string): (typeof TERMBASE_FORMS)[number] | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLocaleLowerCase('en');
  if (ending === 'utf8' || ending === 'tab' || ending === 'txt') return 'omegat';
  return TERMBASE_FORMS.find((form) => form === ending);
}
