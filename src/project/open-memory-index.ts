import { buildIndex } from '../memory/build-index.ts';
import type { MemoryIndex } from '../memory/memory-index.ts';
import type { Io } from '../io/io.ts';
import type { Log } from './log.ts';
import { readMemory } from './read-memory.ts';

/**
 * Look-up functions over a memory, whether it is a TMX file or one made by `kosut tm import`.
 *
 * @throws {FormatError} as {@link readMemory} does
 */
export async function openMemoryIndex(
  io: Io,
  path: string,
  direction: { readonly sourceLocale: string; readonly targetLocale: string },
  log: Log,
): Promise<MemoryIndex> {
  const { sourceLocale, targetLocale } = direction;
  return buildIndex(await readMemory(io, path, sourceLocale, targetLocale, log));
}
