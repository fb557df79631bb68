import type { MemoryStore } from './memory-store.ts';
import { openStoredIndex } from './stored-index.ts';
import type { StoredIndex } from './stored-index.ts';

/**
 * The index of a memory that was opened by path, kept in `PATH.idx`. That file may be deleted at any
 * time: it is built again.
 */
export function openMemoryIndex(store: MemoryStore, path: string): StoredIndex {
  return openStoredIndex(`${path}.idx`, store.indexSource());
}
