import { readCatalogue, type Catalogue } from '../../../format/i18next/read-catalogue.ts';
import type { Io } from '../../../io/io.ts';
import { readText } from '../../../io/text/read-text.ts';
import { FormatError } from '../../../model/format-error.ts';
import { listNamespaces, toLocale, type CataloguePattern } from './catalogue-pattern.ts';
import type { ApplicationSettings } from '../scan-options.ts';

/** One catalogue, there or to be. */
export interface CatalogueFile {
  readonly namespace: string;
  readonly path: string;
  /** Absent: there is no such file. */
  readonly text?: string;
  readonly entries: Catalogue;
}

/** The catalogues of one locale. */
export interface LocaleCatalogues {
  /** In its canonical form. */
  readonly locale: string;
  /** By namespace. */
  readonly files: ReadonlyMap<string, CatalogueFile>;
}

/**
 * Reads the catalogues of a locale: those of some namespaces, and those that are there.
 *
 * @param spelling The locale as paths spell it.
 * @throws {FormatError} `json/*`, `file/*`.
 */
export async function loadCatalogues(
  io: Io,
  pattern: CataloguePattern,
  spelling: string,
  {
    settings,
    namespaces,
  }: { readonly settings: ApplicationSettings; readonly namespaces: readonly string[] },
): Promise<LocaleCatalogues> {
  const names = [...new Set([...namespaces, ...(await listNamespaces(io, pattern, spelling))])];
  const files = new Map<string, CatalogueFile>();
  for (const namespace of names) {
    const isHeld = pattern.hasNamespaces || namespace === settings.defaultNamespace;
    const path = pattern.toPath(spelling, namespace);
    if (!isHeld || !(await io.exists(path))) {
      files.set(namespace, { namespace, path, entries: new Map() });
      continue;
    }
    const text = await readText(io, path, { hasLines: false });
    try {
      files.set(namespace, { namespace, path, text, entries: readCatalogue(text, settings) });
    } catch (error) {
      throw error instanceof FormatError ? error.withPath(path) : error;
    }
  }
  return { locale: toLocale(spelling) ?? spelling, files };
}
