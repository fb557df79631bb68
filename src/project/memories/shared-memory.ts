import type { MemoryIndex } from '../../memory/memory-index.ts';
import type { UnitFilter } from '../memory/unit-filter.ts';
import type { MemoryWriter } from './memory-writer.ts';

/** One memory that many ask at once. */
export interface SharedMemory {
  /** Unique among the memories opened together: the name of its file without the ending. */
  readonly name: string;
  /** The file on this machine that has its units. */
  readonly path: string;
  /** See `MemoryStore.refresh`: to be called before the others. `undefined`: there is nothing to wait for. */
  refresh(): Promise<void> | undefined;
  /** The locales it has units in, under their canonical names, sorted; as of now. */
  locales(): readonly string[];
  /**
   * The memory in one direction as it is now, whoever changed it; `undefined` when it has no units in one of
   * the two, regions and base languages included.
   *
   * @throws {RangeError} when a locale is not a well-formed BCP 47 name
   */
  index(sourceLocale: string, targetLocale: string): MemoryIndex | undefined;
  /** Another one after every change. */
  version(): string;
  /** How many units there are, in all directions. */
  countUnits(): Promise<number>;
  /** The memory as a TMX file with all its locales, in pieces of some dozens of kilobytes. */
  exportTmx(filter: UnitFilter): AsyncIterable<string>;
  /** Absent: nobody may change it. */
  readonly writer?: MemoryWriter;
  close(): Promise<void>;
}
