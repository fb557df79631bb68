import { writeXliff } from '../../../format/xliff/write/write-xliff.ts';
import type { Io } from '../../../io/io.ts';
import { FormatError } from '../../../model/format-error.ts';
import type { Log } from '../../log.ts';
import type { ScanResult } from '../scan-application.ts';
import { formatPlural } from '../../../report/figures/format-count.ts';

/**
 * Writes an XLIFF file for each target locale and namespace: `DIR/NAMESPACE.LOCALE.xlf`.
 *
 * @throws {FormatError} `file/unwritable` for a file that is there already; nothing was written then.
 */
export async function writeScanDocuments(
  io: Io,
  { documents }: Pick<ScanResult, 'documents'>,
  {
    output,
    replaces,
    log,
  }: { readonly output: string; readonly replaces: boolean; readonly log: Log },
): Promise<void> {
  const files = [...documents].flatMap(([locale, list]) =>
    list.map((document) => ({
      path: `${output.replace(/[/\\]+$/, '')}/${document.id.replaceAll(/[/\\]/g, '_')}.${locale}.xlf`,
      document,
    })),
  );
  for (const { path } of files)
    if (!replaces && (await io.exists(path)))
      throw new FormatError('the file is there already and may hold translations', {
        fault: 'file/unwritable',
        path,
        expected: '--force to replace it, or another folder',
      });
  await io.makeFolder(output);
  for (const { path, document } of files) {
    await io.save(path, [writeXliff([document])]);
    const open = document.units.filter(({ parts }) =>
      parts.some((part) => part.type === 'segment' && part.target === undefined),
    );
    log.note(
      `${path}: ${formatPlural(document.units.length, 'text')}, ${open.length} to translate`,
    );
  }
}
