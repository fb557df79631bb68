import type { SegmentPair } from '../model/segment-pair.ts';
import type { Io } from '../io/io.ts';
import type { Log } from './log.ts';
import { readPairs, type ReadPairsOptions } from './read-pairs.ts';
import { UnknownLocaleError } from './unknown-locale-error.ts';

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
  options: ReadPairsOptions & { readonly log: Log },
): Promise<PairFiles> {
  const pairs: SegmentPair[] = [];
  let { sourceLocale, targetLocale } = options;
  for (const [number, path] of paths.entries()) {
    options.log.progress('reading', number, paths.length);
    const file = await readPairs(io, path, options);
    for (const pair of file.pairs) pairs.push(pair);
    sourceLocale ??= file.sourceLocale;
    targetLocale ??= file.targetLocale;
  }
  if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
  if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
  return { pairs, sourceLocale, targetLocale };
}
