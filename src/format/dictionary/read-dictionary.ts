import { FormatError } from '../../model/format-error.ts';
import type { DictionaryPair } from './dictionary-pair.ts';
import { readDictd } from './read-dictd.ts';
import { readStardict } from './read-stardict.ts';
import { readHunalignDictionary, readWordList } from './read-word-list.ts';
import { toDictionaryFault } from './to-dictionary-fault.ts';

/** A file of a dictionary; packed ones (`.dz`, `.gz`) must be unpacked already, whatever their name. */
export interface DictionaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** gzip and dictzip begin with these two bytes (RFC 1952, 2.3.1). */
const GZIP = [0x1f, 0x8b];

/**
 * Reads a dictionary, its kind told by the names of its files: `.ifo` + `.idx` + `.dict` StarDict,
 * `.index` + `.dict` dictd, `.dic` hunalign (target before source), anything else a word list with
 * tabs. Entries come in the lower case of
 * their language, as they are looked up. Nothing in the files says which
 * languages they hold, so the locales are taken at their word.
 *
 * @throws {FormatError} `dictionary/structure` with the path of the file at fault: a file that is
 *   wanting or still packed, text that is not UTF-8, or what the readers find.
 */
export function readDictionary(
  files: readonly DictionaryFile[],
  sourceLocale: string,
  targetLocale: string,
): readonly DictionaryPair[] {
  return readPairs(files).map(([source, target]) => [
    source.toLocaleLowerCase(sourceLocale),
    target.toLocaleLowerCase(targetLocale),
  ]);
}

function readPairs(files: readonly DictionaryFile[]): readonly DictionaryPair[] {
  const find = (ending: RegExp): DictionaryFile | undefined =>
    files.find(({ path }) => ending.test(path));
  const info = find(/\.ifo$/i);
  const index = find(info === undefined ? /\.index$/i : /\.idx(?:\.gz)?$/i);
  const articles = find(/\.dict(?:\.dz)?$/i);
  if (info === undefined && index === undefined && articles === undefined) {
    const list = files[0];
    if (list === undefined) throw toDictionaryFault('no file', 'a dictionary');
    const read = /\.dic$/i.test(list.path) ? readHunalignDictionary : readWordList;
    return at(list, () => read(decode(list)));
  }
  const first = (info ?? index ?? articles)!.path;
  if (index === undefined || articles === undefined)
    throw toDictionaryFault(
      `${index === undefined ? 'the index' : 'the articles'} of the dictionary are not there`,
      info === undefined ? '.index and .dict beside each other' : '.ifo, .idx and .dict',
      { path: first },
    );
  const unpacked = unpackedBytes(articles);
  return info === undefined
    ? at(index, () => readDictd(decode(index), unpacked))
    : at(info, () => readStardict(decode(info), unpackedBytes(index), unpacked));
}

function at<T>(file: DictionaryFile, read: () => T): T {
  try {
    return read();
  } catch (error) {
    // the reader knows the line, only here is known of which file
    throw error instanceof FormatError ? error.withPath(file.path) : error;
  }
}

function decode(file: DictionaryFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(unpackedBytes(file));
  } catch (cause) {
    if (cause instanceof FormatError) throw cause;
    throw new FormatError('the file is not UTF-8', {
      fault: 'dictionary/structure',
      path: file.path,
      expected: 'UTF-8',
      cause,
    });
  }
}

function unpackedBytes({ path, bytes }: DictionaryFile): Uint8Array {
  if (GZIP.every((value, place) => bytes[place] === value))
    throw toDictionaryFault('the file is packed', 'it unpacked (gzip -d)', { path });
  return bytes;
}
