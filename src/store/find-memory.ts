import path from 'node:path';
import { FormatError } from '../model/format-error.ts';
import type { MemoryStore } from './memory-store.ts';
import { nameServerMemory, parseMemoryAddress } from './postgres/memory-address.ts';
import { isServerAddress } from './postgres/server-address.ts';
import { openMemoryStore, type OpenMemoryOptions } from './sqlite/open-memory-store.ts';

/** `postgres://…` and the like; a drive letter (`C:\…`) is one letter and no scheme. */
const URL_SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;

/** What would never be found again as a memory: by that name it is read as TMX. */
const TMX_NAME = /\.tmx(?:\.gz)?$/i;

/**
 * Opens the memory that a user named, by path or by the address of a PostgreSQL server.
 *
 * @throws {FormatError} `memory/unusable` for another URL and for a TMX file, and whatever {@link openMemoryStore} and
 *   `openPostgresStore` throw
 */
export async function findMemory(name: string, options: OpenMemoryOptions): Promise<MemoryStore> {
  if (isServerAddress(name)) {
    // the driver is only loaded by who needs it
    const { openPostgresStore } = await import('./postgres/open-postgres-store.ts');
    return openPostgresStore(name, options);
  }
  if (TMX_NAME.test(name))
    throw new FormatError(
      'a TMX file can be asked and counted, but is no memory to change or export',
      {
        fault: 'memory/unusable',
        path: name,
        expected: 'the memory that `kosut tm import FILE.tmx --tm my.db` makes of it',
      },
    );
  const scheme = URL_SCHEME.exec(name)?.[1];
  if (scheme === undefined) return openMemoryStore(name, options);
  throw new FormatError(`a memory on a ${scheme} server is not supported`, {
    fault: 'memory/unusable',
    // a URL may hold a password
    path: `${scheme}://…`,
    expected: 'the path of a translation memory file, or postgres://…',
  });
}

/** The name of a memory for people: a path as it is, an address without the password. */
export function nameMemory(name: string): string {
  return isServerAddress(name) ? nameServerMemory(name) : name;
}

/** The name of the file of a memory, or that of a memory on a server. */
export function shortMemoryName(name: string): string {
  return isServerAddress(name) ? parseMemoryAddress(name).shortName : path.basename(name);
}

/** Whether a name is no path, and must not be put behind a folder. */
export function isMemoryAddress(name: string): boolean {
  return URL_SCHEME.test(name);
}
