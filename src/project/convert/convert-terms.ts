import { parseTermbase, type TermbaseLocales } from '../termbase/read-termbase.ts';
import { writeTermbase } from '../termbase/write-termbase.ts';
import { findTermLosses } from '../termbase/find-term-losses.ts';
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
 * Terms in another form, and what that form cannot hold.
 *
 * @throws {FormatError} what the reader finds wrong, or `file/unknown-format` for a form that is only
 *   read.
 * @throws {UnknownLocaleError} for glossaries that do not name their locales.
 */
export function convertTerms(
  text: string,
  path: string,
  options: ConversionOptions,
): { readonly text: string; readonly losses: readonly string[] } {
  const locales = localesOf(options);
  const termbase = parseTermbase(text, path, options.from, locales);
  const written = writeTermbase(termbase, {
    path,
    format: options.to,
    ...locales,
    date: options.date,
  });
  return { text: written, losses: findTermLosses(termbase, written, options.to, locales) };
}
