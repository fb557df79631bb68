import { FormatError } from '../../model/format-error.ts';

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

const SCHEME = /^postgres(?:ql)?:\/\//i;

/** The memory of an address that names none. */
const STANDARD = 'main';

/** With `kosut_` before it shorter than the 63 bytes that a name may have (PostgreSQL, 4.1.1), whatever the letters. */
const MEMORY = /^[\p{L}\p{M}\p{N}_-]{1,14}$|^[\w-]{1,56}$/u;

const EXPECTED = 'an address such as postgres://user@host:5432/database?memory=NAME';

/** Whether the name of a memory is the address of a PostgreSQL server. */
export function isServerAddress(name: string): boolean {
  return SCHEME.test(name);
}

/**
 * Reads `postgres://USER:PASSWORD@HOST:PORT/DATABASE?memory=NAME`; what is left out comes from where the
 * programs of PostgreSQL take it (`PGHOST`, `PGPASSWORD`, `~/.pgpass` and so on).
 *
 * @throws {FormatError} `memory/unusable`, without repeating what may be a password
 */
export function parseMemoryAddress(address: string): MemoryAddress {
  let url: URL;
  try {
    url = new URL(address);
    decodeURIComponent(url.username + url.password + url.pathname);
  } catch (cause) {
    throw new FormatError('is not the address of a server', {
      fault: 'memory/unusable',
      path: 'postgres://…',
      expected: `${EXPECTED}; signs such as @ / ? # % in a password as %40 %2F %3F %23 %25`,
      cause,
    });
  }
  const memory = url.searchParams.get('memory') ?? STANDARD;
  url.searchParams.delete('memory');
  const name = nameServerMemory(address);
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

/** An address without the password and without parameters but for one. */
export function nameAddress(address: string, parameter: string): string {
  try {
    const url = new URL(address);
    const value = url.searchParams.get(parameter);
    const user = url.username === '' ? '' : `${url.username}@`;
    const end = value === null ? '' : `?${parameter}=${value}`;
    return `${url.protocol}//${user}${url.host}${url.pathname}${end}`;
  } catch {
    return 'postgres://…';
  }
}
