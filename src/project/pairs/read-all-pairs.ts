import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Io } from '../../io/io.ts';
import { knownLocales } from './known-locales.ts';
import type { Log } from '../log.ts';
import { type PairFile, readPairs, type ReadPairsOptions } from './read-pairs.ts';

/** Files that were read before, as long as they are the same. */
interface PairMemory {
  findPart<T>(path: string, facts: readonly unknown[]): T | undefined;
  keepPart(path: string, facts: readonly unknown[], value: unknown): void;
}

/** The pairs of several files, and the two locales they share. */
export interface PairFiles {
  readonly pairs: readonly SegmentPair[];
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/**
 * Reads bitext files together. What the user said of the locales rules; else the first file that
 * knows them.
 *
 * @throws {FormatError} when a file cannot be read; {@link UnknownLocaleError}.
 */
export async function readAllPairs(
  io: Io,
  paths: readonly string[],
  options: ReadPairsOptions & { readonly log: Log; readonly memory?: PairMemory },
): Promise<PairFiles> {
  const pairs: SegmentPair[] = [];
  let { sourceLocale, targetLocale } = options;
  for (const [number, path] of paths.entries()) {
    options.log.progress('reading', number, paths.length);
    const file = await readKnownPairs(io, path, options);
    for (const pair of file.pairs) pairs.push(pair);
    sourceLocale ??= file.sourceLocale;
    targetLocale ??= file.targetLocale;
  }
  return { pairs, ...knownLocales({ sourceLocale, targetLocale }) };
}

async function readKnownPairs(
  io: Io,
  path: string,
  { memory, ...options }: ReadPairsOptions & { readonly memory?: PairMemory },
): Promise<PairFile> {
  const { format, sourceLocale, targetLocale, withUntranslated, onFault } = options;
  // who wants to hear of faults must hear of them each time
  if (memory === undefined || onFault !== undefined) return readPairs(io, path, options);
  const facts = ['pairs', format, sourceLocale, targetLocale, withUntranslated];
  const known = memory.findPart<PairFile>(path, facts);
  if (known !== undefined) return known;
  const file = await readPairs(io, path, options);
  memory.keepPart(path, facts, file);
  return file;
}
