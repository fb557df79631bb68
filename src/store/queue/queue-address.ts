import { FormatError } from '../../model/format-error.ts';
import { isServerAddress, nameAddress } from '../postgres/memory-address.ts';
import type { ServerAddress } from '../postgres/open-server.ts';

/** Where a queue is. */
export interface QueueAddress extends ServerAddress {
  /** The schema with its tables. */
  readonly schema: string;
}

/** The queue of an address that names none. */
const STANDARD = 'main';

/** With `kosutqueue_` before it shorter than the 63 bytes that a name may have (PostgreSQL, 4.1.1). */
const QUEUE = /^[\w-]{1,50}$/;

/**
 * Reads `postgres://USER:PASSWORD@HOST:PORT/DATABASE?queue=NAME`; what is left out comes from where the programs of
 * PostgreSQL take it (`PGHOST`, `PGPASSWORD`, `~/.pgpass` and so on).
 *
 * @throws {FormatError} `queue/unusable`, without repeating what may be a password
 */
export function parseQueueAddress(address: string): QueueAddress {
  const fail = (message: string, expected: string, path: string, cause?: unknown): never => {
    throw new FormatError(message, { fault: 'queue/unusable', path, expected, cause });
  };
  const expected = 'an address such as postgres://user@host:5432/database?queue=NAME';
  if (!isServerAddress(address)) return fail('is not the address of a queue', expected, '--queue');
  let url: URL;
  try {
    url = new URL(address);
    decodeURIComponent(url.username + url.password + url.pathname);
  } catch (cause) {
    const signs = 'signs such as @ / ? # % in a password as %40 %2F %3F %23 %25';
    return fail('is not the address of a server', `${expected}; ${signs}`, 'postgres://…', cause);
  }
  const queue = url.searchParams.get('queue') ?? STANDARD;
  url.searchParams.delete('queue');
  const name = nameAddress(address, 'queue');
  if (!QUEUE.test(queue))
    return fail(
      `“${queue}” is no name for a queue`,
      'letters of English, digits, _ and -, 50 at most',
      name,
    );
  return { connection: url.href, schema: `kosutqueue_${queue}`, name, fault: 'queue/unusable' };
}
