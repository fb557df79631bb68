import type { MemoryStore } from './memory-store.ts';
import { openStoredIndex } from './stored-index.ts';
import type { StoredIndex } from './stored-index.ts';

/**
 * The index of a memory, kept in `FILE.idx`. That file may be deleted at any time: it is built again.
 *
 * @param file absent: that of the memory
 * @param isReader see `MemoryStore.indexSource`
 */
export function openMemoryIndex(
  store: MemoryStore,
  file: string = store.file,
  isReader?: boolean,
): StoredIndex {
  return openStoredIndex(`${file}.idx`, store.indexSource(isReader));
}
