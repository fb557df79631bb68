import { formatI18nextText } from '../../../format/i18next/parse-i18next-text.ts';
import { readXliff } from '../../../format/xliff/read/read-xliff.ts';
import { fromXliffJs } from '../../../format/xliff-js/from-xliff-js.ts';
import type { Io } from '../../../io/io.ts';
import { readText } from '../../../io/text/read-text.ts';
import type { Document } from '../../../model/document.ts';
import { FormatError } from '../../../model/format-error.ts';
import { parseJson } from '../../convert/parse-json.ts';
import type { Log } from '../../log.ts';
import type { CataloguePattern } from './catalogue-pattern.ts';
import { saveCatalogue, type CatalogueTexts } from './save-catalogue.ts';
import { readScanMetadata } from '../document/scan-metadata.ts';
import { completeSettings, type ApplicationSettings } from '../scan-options.ts';
import { formatPlural } from '../../../report/figures/format-count.ts';

/** Whether a path names a bitext of a scan rather than source code. */
export function isScanDocument(path: string): boolean {
  return /\.(?:xlf|xliff|xlf\.json|xliff\.json)$/i.test(path);
}

/**
 * Puts the targets of XLIFF files into the catalogues they were made for; of the `xliff` package's JSON
 * too. All files are read before any is written.
 *
 * @param pattern Where the catalogues are; absent: where each XLIFF file says.
 * @throws {FormatError} `xliff/*`, `json/*`, `file/*`, `merge/skeleton` for files that no scan wrote.
 */
export async function mergeScan(
  io: Io,
  paths: readonly string[],
  options: {
    readonly pattern?: CataloguePattern;
    readonly settings: Partial<ApplicationSettings>;
    readonly log: Log;
  },
): Promise<void> {
  const catalogues: (CatalogueTexts & { readonly note: string })[] = [];
  for (const path of paths) {
    const text = await readText(io, path, { hasLines: false });
    for (const document of readDocuments(text, path))
      catalogues.push(collect(document, path, options));
  }
  for (const { note, ...catalogue } of catalogues) {
    if (catalogue.texts.size > 0) await saveCatalogue(io, catalogue);
    options.log.note(note);
  }
}

function readDocuments(text: string, path: string): readonly Document[] {
  try {
    return path.endsWith('.json') ? fromXliffJs(parseJson(text, path)) : readXliff(text, { path });
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}

function collect(
  document: Document,
  path: string,
  {
    pattern,
    settings,
  }: { readonly pattern?: CataloguePattern; readonly settings: Partial<ApplicationSettings> },
): CatalogueTexts & { readonly note: string } {
  const known = readScanMetadata(document);
  const { id, targetLocale } = document;
  const place =
    pattern === undefined || targetLocale === undefined
      ? known?.path
      : pattern.toPath(targetLocale, known?.namespace ?? id);
  if (place === undefined)
    throw new FormatError('nothing in the file says which catalogue it belongs to', {
      fault: 'merge/skeleton',
      path,
      expected: 'an XLIFF file of “kosut scan”, or --catalogues and a target locale',
    });
  const texts = new Map<string, string>();
  for (const { id: unit, name = unit, parts } of document.units) {
    const isDone = parts.every((part) => part.type === 'gap' || part.target !== undefined);
    if (isDone)
      texts.set(name, parts.map((part) => formatI18nextText(part.target ?? part.source)).join(''));
  }
  const open = document.units.length - texts.size;
  return {
    path: place,
    texts,
    order: document.units.map(({ id: unit, name = unit }) => name),
    settings: known?.settings ?? completeSettings(settings),
    note: `${place}: ${formatPlural(texts.size, 'text')}${open === 0 ? '' : `, ${open} not translated yet`}`,
  };
}
