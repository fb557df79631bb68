import { detectFormat } from '../../format/formats.ts';
import type { Io } from '../../io/io.ts';
import { findMemory } from '../../store/find-memory.ts';
import type { MemoryStats } from '../../store/memory-store.ts';
import { countTmxMemory } from './count-tmx-memory.ts';

/**
 * What a memory holds, counted; or a TMX file.
 *
 * @throws {FormatError} `file/*`, `tmx/*`, `memory/unusable`
 */
export async function countMemory(io: Io, path: string): Promise<MemoryStats> {
  if (detectFormat(path)?.name === 'tmx') return countTmxMemory(io, path);
  const store = await findMemory(path, { create: false });
  return store.stats().finally(() => store.close());
}
