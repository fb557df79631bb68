import { FormatError } from '../../model/format-error.ts';
import type { DocumentHeader, XliffVersion } from '../../format/xliff/write/write-xliff.ts';

/** @throws {FormatError} when documents of more pairs of locales than `version` holds are to be one XLIFF file */
export function checkLocalePairs(
  documents: readonly DocumentHeader[],
  version: XliffVersion,
): void {
  const locales = new Set(
    documents.map(({ sourceLocale, targetLocale = '' }) => `${sourceLocale} ${targetLocale}`),
  );
  if (locales.size > 1 && version !== '1.2')
    throw new FormatError(`the documents have ${locales.size} pairs of locales`, {
      fault: 'xliff/structure',
      expected: 'one pair, as XLIFF 2 has; --xliff-version 1.2 takes more',
    });
}
