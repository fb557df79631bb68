import type { MemoryIndex } from '../../memory/memory-index.ts';
import type { Io } from '../../io/io.ts';
import type { Log } from '../log.ts';
import { openMemory, type OpenMemory } from './lookup-memory.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';

/** A memory for files of several directions. */
export interface MemoryIndexes {
  /**
   * The memory in one direction, opened when it is first asked for.
   *
   * @throws {FormatError} when the memory cannot be read; {@link UnknownLocaleError} for a direction
   *   that nobody said
   */
  of(sourceLocale: string | undefined, targetLocale: string | undefined): Promise<MemoryIndex>;
  /** See `MemoryStore.countUses`. */
  countUses(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** @param path of a TMX file, or of a memory made by `kosut tm import` */
export function openMemoryIndexes(io: Io, path: string, log: Log): MemoryIndexes {
  const open: OpenMemory[] = [];
  const indexes = new Map<string, MemoryIndex>();
  return {
    async of(sourceLocale, targetLocale) {
      if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
      if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
      const key = JSON.stringify([sourceLocale, targetLocale]);
      const known = indexes.get(key);
      if (known !== undefined) return known;
      const memory = await openMemory(io, path, { sourceLocale, targetLocale }, log);
      open.push(memory);
      const index = memory.index();
      indexes.set(key, index);
      return index;
    },
    async countUses(ids) {
      // all are one memory
      if (ids.length > 0) await open[0]?.countUses(ids);
    },
    async close() {
      for (const memory of open) await memory.close();
    },
  };
}
