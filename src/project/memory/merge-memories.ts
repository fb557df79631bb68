import type { Io } from '../../io/io.ts';
import { nameMemory } from '../../store/find-memory.ts';
import type { MemoryStore, UnitVariants } from '../../store/memory-store.ts';
import type { Log } from '../log.ts';
import { readMemoryUnits } from './read-memory-units.ts';
import { textKey } from './text-key.ts';

export interface MergeOptions {
  /** Only say what would be done. */
  readonly isDry: boolean;
  readonly log: Log;
}

/** What became of one of the memories. */
export interface MergedMemory {
  readonly path: string;
  readonly added: number;
  /** Were there, with an older date: date, author and properties are the newer ones now. */
  readonly updated: number;
  /** Were there, as new or newer. */
  readonly same: number;
  /** For `tm undo`; absent when nothing was done. */
  readonly change?: number;
}

/**
 * Takes other memories, or TMX files, into one; of equal units the newer remains, ours when neither is.
 *
 * @param store Absent: there is none yet, and nothing is done; only with `isDry`.
 */
export async function* mergeMemories(
  io: Io,
  paths: readonly string[],
  store: MemoryStore | undefined,
  { isDry, log }: MergeOptions,
): AsyncGenerator<MergedMemory> {
  const dates = new Map<string, string>();
  for await (const unit of store?.readAll() ?? []) {
    dates.set(textKey(unit), unit.changed ?? '');
    log.progress('reading units', dates.size);
  }
  for (const named of paths) {
    // it is kept with the units
    const path = nameMemory(named);
    const counts = { added: 0, updated: 0, same: 0 };
    async function* choose(): AsyncGenerator<readonly UnitVariants[]> {
      for await (const unit of readMemoryUnits(io, named)) {
        const key = textKey(unit);
        const known = dates.get(key);
        const date = unit.changed ?? '';
        log.progress(`merging ${path}`, counts.added + counts.updated + counts.same);
        if (known !== undefined && known >= date) {
          counts.same++;
          continue;
        }
        counts[known === undefined ? 'added' : 'updated']++;
        dates.set(key, date);
        yield [unit];
      }
    }
    if (isDry || store === undefined) {
      for await (const chosen of choose()) void chosen;
      yield { path, ...counts };
      continue;
    }
    const { change } = await store.importUnits(choose(), path);
    yield { path, ...counts, ...(counts.added + counts.updated > 0 && { change }) };
  }
}
