import type { Io } from '../../io/io.ts';
import { joinBytes } from '../../io/text/join-bytes.ts';
import { readDictionary } from '../../format/dictionary/read-dictionary.ts';

/**
 * Dictionaries that come in several files of one name: dictd has an index and a text, StarDict an
 * `.ifo`, an index and a text, each maybe packed.
 */
const SIBLINGS: readonly string[] = [
  '.index',
  '.dict',
  '.dict.dz',
  '.ifo',
  '.idx',
  '.idx.gz',
  '.syn',
];

/**
 * Reads a dictionary, with the other files that belong to it, found by their names beside it.
 *
 * @throws {FormatError} `file/*`, or what is wrong with the dictionary
 */
export async function readDictionaryFiles(
  io: Io,
  path: string,
  sourceLocale: string,
  targetLocale: string,
): Promise<readonly (readonly [string, string])[]> {
  const ending = SIBLINGS.filter((end) => path.endsWith(end)).sort(
    (a, b) => b.length - a.length,
  )[0];
  const paths = [path];
  if (ending !== undefined) {
    const stem = path.slice(0, -ending.length);
    for (const end of SIBLINGS)
      if (end !== ending && (await io.exists(stem + end))) paths.push(stem + end);
  }
  const files = [];
  for (const file of paths) {
    const pieces: Uint8Array[] = [];
    for await (const piece of io.readBytes(file)) pieces.push(piece);
    files.push({ path: file, bytes: joinBytes(pieces) });
  }
  return readDictionary(files, sourceLocale, targetLocale);
}
