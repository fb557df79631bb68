import path from 'node:path';
import { CONFIG_FILE, type Config } from '../../../config/config.ts';
import { detectBilingual } from '../../extract/bilingual-format.ts';
import { detectDocumentFormat } from '../../extract/document-formats.ts';
import { guessLocale } from '../../guess-locale.ts';
import { findFiles } from './find-files.ts';

/** A document of the folder that has no XLIFF file yet. */
export interface FoundDocument {
  /** From the folder, with `/`. */
  readonly path: string;
  /** As its name tells; absent: it tells none. */
  readonly locale?: string;
}

/** The documents of a folder that can be extracted, without those that are, and without what the config uses. */
export async function findDocuments(
  folder: string,
  { termbase, memory, baseline, dictionary, words }: Config,
): Promise<readonly FoundDocument[]> {
  const found = await findFiles(folder, () => true);
  const names = new Set(found.map((one) => one.path));
  const used = new Set(
    [termbase, memory, baseline, dictionary, words].flatMap((name) =>
      name === undefined ? [] : [path.posix.normalize(name.replaceAll('\\', '/'))],
    ),
  );
  return found.flatMap(({ path: name }): FoundDocument[] => {
    const format = detectDocumentFormat(name) ?? detectBilingual(name);
    if (format === undefined || format === 'xliff') return [];
    if (used.has(name) || path.posix.basename(name) === CONFIG_FILE) return [];
    if (names.has(`${name}.xlf`) || names.has(`${name}.xliff`)) return [];
    const locale = guessLocale(name);
    return [{ path: name, ...(locale !== undefined && { locale }) }];
  });
}
