import { FormatError } from '../model/format-error.ts';
import type { MemoryStore } from './memory-store.ts';
import { openMemoryStore } from './sqlite/open-memory-store.ts';

/** `postgres://…` and the like; a drive letter (`C:\…`) is one letter and no scheme. */
const URL_SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;

/**
 * Opens the memory that a user named, by path.
 *
 * @throws {FormatError} `memory/unusable` for a URL, and whatever {@link openMemoryStore} throws
 */
export function findMemory(name: string, options: { readonly create: boolean }): MemoryStore {
  const scheme = URL_SCHEME.exec(name)?.[1];
  if (scheme === undefined) return openMemoryStore(name, options);
  throw new FormatError(`a memory on a ${scheme} server is not supported`, {
    fault: 'memory/unusable',
    // a URL may hold a password
    path: `${scheme}://…`,
    expected: 'the path of a translation memory file',
  });
}
