import type { Io } from '../../../io/io.ts';
import type { Log } from '../../log.ts';
import { listScanEntries } from '../document/build-scan-document.ts';
import { saveCatalogue } from './save-catalogue.ts';
import type { ScanResult } from '../scan-application.ts';
import { formatPlural } from '../../../report/figures/format-count.ts';

/**
 * Adds to the catalogues of the source locale the keys they lack, with the default texts of the code; a key
 * without one gets itself as its text.
 *
 * @throws {FormatError} `file/*`, `json/structure`.
 */
export async function writeSourceTexts(
  io: Io,
  { application, used, source }: Pick<ScanResult, 'application' | 'used' | 'source'>,
  log: Log,
): Promise<void> {
  const { settings } = application;
  for (const file of source.files.values()) {
    const sides = {
      sourceLocale: source.locale,
      targetLocale: source.locale,
      source: file,
      target: file,
    };
    const entries = listScanEntries(application, used, sides, settings);
    const texts = new Map(
      entries
        .filter(({ formKey }) => !file.entries.has(formKey))
        .map(({ formKey, source: { text } }) => [formKey, text]),
    );
    if (texts.size === 0) continue;
    const order = entries.map(({ formKey }) => formKey);
    await saveCatalogue(io, { path: file.path, texts, order, settings });
    log.note(`${file.path}: ${formatPlural(texts.size, 'text')} added`);
  }
}
