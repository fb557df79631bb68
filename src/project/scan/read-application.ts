import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';
import { findSourceFiles } from './find-source-files.ts';
import type { KeyExtractor, KeyPattern, KeyUse } from './keys/key-extractor.ts';
import type { KeySettings } from '../../format/i18next/key-settings.ts';
import { completeSettings, type ApplicationSettings, type ScanOptions } from './scan-options.ts';

/** Where something stands in the source code, from 1. */
export interface SourcePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A use of a key with its file. */
export type PlacedUse = Omit<KeyUse, 'namespace' | 'offset'> & { readonly place: SourcePlace };

/** All that the source code says of one key. */
export interface AppKey {
  readonly namespace: string;
  readonly key: string;
  /** By path and place. */
  readonly uses: readonly PlacedUse[];
}

/** A key that the code makes of parts, with its namespace and its place. */
export type AppPattern = Omit<KeyPattern, 'namespace' | 'offset'> & {
  readonly namespace: string;
  readonly place: SourcePlace;
};

/** The keys of an application, in the order of its files. */
export interface Application {
  /** As the user, the code and the standard say, in this order. */
  readonly settings: ApplicationSettings;
  readonly files: readonly string[];
  readonly keys: readonly AppKey[];
  readonly patterns: readonly AppPattern[];
  readonly doubts: readonly { readonly message: string; readonly place: SourcePlace }[];
}

/**
 * Finds the keys of all source files below some paths.
 *
 * @throws {FormatError} `file/*`, `source/syntax`.
 */
export async function readApplication(
  io: Io,
  paths: readonly string[],
  createExtractor: (settings: ApplicationSettings) => KeyExtractor,
  options: ScanOptions,
): Promise<Application> {
  const settings = completeSettings(options.settings);
  const first = await readFiles(io, paths, createExtractor(settings), { ...options, settings });
  const found = completeSettings(first.said, options.settings);
  if (JSON.stringify(found) === JSON.stringify(settings)) return first;
  // now that it is known what keys are put together with
  return readFiles(io, paths, createExtractor(found), { ...options, settings: found });
}

async function readFiles(
  io: Io,
  paths: readonly string[],
  extractor: KeyExtractor,
  { settings, ignored, log }: ScanOptions & { readonly settings: ApplicationSettings },
): Promise<Application & { readonly said: Partial<KeySettings> }> {
  const files = await findSourceFiles(io, paths, extractor.extensions, ignored);
  let said: Partial<KeySettings> = {};
  const keys = new Map<string, AppKey & { readonly uses: PlacedUse[] }>();
  const patterns: AppPattern[] = [];
  const doubts: Application['doubts'][number][] = [];
  for (const [number, path] of files.entries()) {
    log.progress('Scanning', number, files.length);
    const text = await readText(io, path, { hasLines: false, mayBeEmpty: true });
    const locate = buildLineIndex(text);
    const toPlace = (offset: number): SourcePlace => ({ path, ...locate(offset) });
    const found = extract(extractor, text, path);
    said = { ...found.settings, ...said };
    for (const { namespace = settings.defaultNamespace, offset, ...use } of found.uses) {
      const id = JSON.stringify([namespace, use.key]);
      const known = keys.get(id) ?? { namespace, key: use.key, uses: [] };
      known.uses.push({ ...use, place: toPlace(offset) });
      keys.set(id, known);
    }
    for (const { namespace = settings.defaultNamespace, offset, ...pattern } of found.patterns)
      patterns.push({ ...pattern, namespace, place: toPlace(offset) });
    for (const { message, offset } of found.doubts)
      doubts.push({ message, place: toPlace(offset) });
  }
  log.progress('Scanning', files.length, files.length);
  return { settings, said, files, keys: [...keys.values()], patterns, doubts };
}

function extract(
  extractor: KeyExtractor,
  text: string,
  path: string,
): ReturnType<KeyExtractor['extract']> {
  try {
    return extractor.extract(text, path);
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}
