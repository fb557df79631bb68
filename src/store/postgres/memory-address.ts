import { FormatError } from '../../model/format-error.ts';
import { nameAddress, parseServerAddress } from './server-address.ts';

/** Where a memory on a server is. */
export interface MemoryAddress {
  /** For the driver, the password in it. */
  readonly connection: string;
  /** The schema with its tables. */
  readonly schema: string;
  /** For people: without the password. */
  readonly name: string;
  /** The memory alone; of one without a name, its database. */
  readonly shortName: string;
}

/** The memory of an address that names none. */
const STANDARD = 'main';

/** With `kosut_` before it shorter than the 63 bytes that a name may have (PostgreSQL, 4.1.1), whatever the letters. */
const MEMORY = /^[\p{L}\p{M}\p{N}_-]{1,14}$|^[\w-]{1,56}$/u;

/**
 * Reads the address of a memory, see {@link parseServerAddress}: `?memory=NAME`.
 *
 * @throws {FormatError} `memory/unusable`, without repeating what may be a password
 */
export function parseMemoryAddress(address: string): MemoryAddress {
  const parsed = parseServerAddress(address, 'memory', 'memory/unusable');
  const { url, name, value: memory = STANDARD } = parsed;
  if (!MEMORY.test(memory))
    throw new FormatError(`“${memory}” is no name for a memory`, {
      fault: 'memory/unusable',
      path: name,
      expected: 'letters, digits, _ and -, 56 at most; 14 where not all are of English',
    });
  const database = decodeURIComponent(url.pathname.slice(1));
  return {
    connection: url.href,
    schema: `kosut_${memory.normalize('NFC')}`,
    name,
    shortName: memory === STANDARD && database !== '' ? database : memory,
  };
}

/** The address without the password, for people. */
export function nameServerMemory(address: string): string {
  return nameAddress(address, 'memory');
}
