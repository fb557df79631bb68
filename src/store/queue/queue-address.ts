import { FormatError } from '../../model/format-error.ts';
import type { ServerAddress } from '../postgres/open-server.ts';
import {
  describeAddress,
  isServerAddress,
  parseServerAddress,
} from '../postgres/server-address.ts';

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
 * Reads the address of a queue, see {@link parseServerAddress}: `?queue=NAME`.
 *
 * @throws {FormatError} `queue/unusable`, without repeating what may be a password
 */
export function parseQueueAddress(address: string): QueueAddress {
  const fault = 'queue/unusable';
  if (!isServerAddress(address))
    throw new FormatError('is not the address of a queue', {
      fault,
      path: '--queue',
      expected: describeAddress('queue'),
    });
  const { url, name, value: queue = STANDARD } = parseServerAddress(address, 'queue', fault);
  if (!QUEUE.test(queue))
    throw new FormatError(`“${queue}” is no name for a queue`, {
      fault,
      path: name,
      expected: 'letters of English, digits, _ and -, 50 at most',
    });
  return { connection: url.href, schema: `kosutqueue_${queue}`, name, fault };
}
