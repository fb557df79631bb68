import { buildCatalogue, spliceCatalogue } from '../../../format/i18next/splice-catalogue.ts';
import type { KeySettings } from '../../../format/i18next/key-settings.ts';
import type { Io } from '../../../io/io.ts';
import { decodeWhole, readWhole } from '../../../io/text/read-encoded.ts';
import { FormatError } from '../../../model/format-error.ts';

/** Texts for one catalogue. */
export interface CatalogueTexts {
  readonly path: string;
  readonly texts: ReadonlyMap<string, string>;
  /** All keys in the order of the source. */
  readonly order: Iterable<string>;
  readonly settings: Pick<KeySettings, 'keySeparator' | 'pluralSeparator'>;
}

/**
 * Puts texts into a catalogue, or makes it. Everything else in it keeps its bytes.
 *
 * @throws {FormatError} `json/*`, `file/*`; the file is as it was then.
 */
export async function saveCatalogue(
  io: Io,
  { path, texts, order, settings }: CatalogueTexts,
): Promise<void> {
  try {
    if (!(await io.exists(path))) {
      const folder = path.slice(0, Math.max(0, path.search(/[/\\][^/\\]*$/)));
      if (folder !== '') await io.makeFolder(folder);
      await io.save(path, [buildCatalogue(texts, settings)]);
      return;
    }
    const bytes = await readWhole(io, path);
    const { text } = await decodeWhole(bytes, path);
    // a byte order mark is no part of the text, and stays
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
    const written = spliceCatalogue(text, texts, settings, order);
    if (written !== text) await io.save(path, [mark + written]);
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}
