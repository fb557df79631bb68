import { FormatError } from '../../model/format-error.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { findTermLosses } from './find-term-losses.ts';
import { demandTermbaseFormat, parseTermbase, type TermbaseLocales } from './read-termbase.ts';
import { findTermbaseForm, TERMBASE_FORMS, writeTermbase } from './write-termbase.ts';

export interface ConvertTermbaseOptions extends TermbaseLocales {
  readonly input: string;
  /** `-` is standard output. */
  readonly output: string;
  /** A format of termbases; absent: told by name and content. */
  readonly from?: string;
  /** One of {@link TERMBASE_FORMS}; absent: told by the name of the output. */
  readonly to?: string;
}

/** A termbase in another form, and in words what that form cannot hold. */
export interface ConvertedTermbase {
  readonly text: string;
  readonly losses: readonly string[];
}

/**
 * Reads a termbase or glossary of any format and writes it in another one. Locales that nobody gave are
 * those of the termbase where it has two.
 *
 * @throws {FormatError} `file/*`, or what the reader finds wrong
 * @throws {UnknownLocaleError} for glossaries with two sides when nobody named them
 */
export async function convertTermbase(
  io: Io,
  { input, output, from, to, ...given }: ConvertTermbaseOptions,
): Promise<ConvertedTermbase> {
  const form = to ?? findTermbaseForm(output);
  if (form === undefined)
    throw new FormatError('unknown format', {
      fault: 'file/unknown-format',
      path: output,
      expected: `one of ${TERMBASE_FORMS.join(', ')}; say which with --to`,
    });
  const text = await readText(io, input, { hasLines: false });
  const format = from ?? demandTermbaseFormat(input, text, given);
  const termbase = parseTermbase(text, input, format, given);
  const names = [
    ...new Set(termbase.concepts.flatMap(({ terms }) => terms.map(({ locale }) => locale))),
  ];
  const [first, second] = names.length === 2 ? names : [];
  const source = given.sourceLocale ?? (first === given.targetLocale ? second : first);
  const target = given.targetLocale ?? (first === source ? second : first);
  const locales: TermbaseLocales = {
    ...(source !== undefined && { sourceLocale: source }),
    ...(target !== undefined && { targetLocale: target }),
  };
  const written = writeTermbase(termbase, {
    ...locales,
    format: form,
    path: output,
    date: io.now(),
  });
  return { text: written, losses: findTermLosses(termbase, written, form, locales) };
}
