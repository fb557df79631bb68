import { FormatError, type Fault } from '../../model/format-error.ts';

/** What the server, the driver and the system say, by their codes, in words for people. */
const REASONS: readonly (readonly [code: RegExp, what: string, expected: string])[] = [
  [/^28/, 'the server does not know this user with this password', 'those of the server'],
  [/^3D000/, 'the server has no such database', 'one that is there: CREATE DATABASE makes it'],
  [/^42501/, 'the user may not do that there', 'rights on its schema and its tables'],
  [/^25006/, 'the server may only be read', 'one that takes changes'],
  [/^55P03/, 'another program is writing to it', 'that it ends within half a minute; try again'],
  [/^53[12]/, 'the server has no space left', 'free space; nothing was changed'],
  [/^53300/, 'the server has too many visitors', 'that one of them leaves; try again'],
  [/^57P03/, 'the server is starting or ending', 'that it runs; try again'],
  [/^57P0[12]|^57014/, 'the server broke off', 'that it runs; try again'],
  [/^ENOTFOUND|^EAI_AGAIN/, 'there is no such host', 'the name of a machine on the network'],
  [
    /^ECONNREFUSED|^ENOENT/,
    'no server answers there',
    'that PostgreSQL runs at this host and port',
  ],
  [/^ETIMEDOUT|^EHOSTUNREACH|^ENETUNREACH/, 'the server does not answer', 'that it can be reached'],
];

/** What the driver says without a code. */
const WORDS: readonly (readonly [words: RegExp, what: string, expected: string])[] = [
  [
    /password must be a (?:non-empty )?string/,
    'the server asks for a password',
    'one in the address, PGPASSWORD or ~/.pgpass',
  ],
  [/SSL/, 'the connection cannot be encrypted as asked', 'sslmode as the server has it'],
  [/timeout/, 'the server does not answer', 'that it can be reached'],
  [
    /terminated|not queryable|ended|ECONNRESET|EPIPE/i,
    'the connection to the server was lost',
    'that it runs; nothing was changed',
  ],
];

/**
 * An error of the server or of the way to it as a fault of what is kept there; any other error as it is. Nothing of
 * the address but its name is told.
 */
export function explainFailure(
  { name, fault }: { readonly name: string; readonly fault: Fault },
  cause: unknown,
): unknown {
  if (cause instanceof FormatError || !isFailure(cause)) return cause;
  const reason = findReason(cause);
  if (reason === undefined) return cause;
  const [what, expected] = reason;
  return new FormatError(what, { fault, path: name, expected, cause });
}

/** What the driver and the system throw. */
interface Failure {
  readonly message: string;
  readonly code?: unknown;
  /** Of the server's own errors. */
  readonly severity?: unknown;
  /** What Node says of a host with several addresses. */
  readonly errors?: readonly Failure[];
}

function isFailure(cause: unknown): cause is Failure {
  return typeof cause === 'object' && cause !== null && 'message' in cause;
}

function findReason(cause: Failure): readonly [what: string, expected: string] | undefined {
  const { code = '', message, severity } = cause.errors?.[0] ?? cause;
  for (const [pattern, what, expected] of REASONS)
    if (pattern.test(String(code))) return [what, expected];
  if (severity !== undefined)
    return [`the server refuses: ${message}`, 'a PostgreSQL server from 13 on'];
  for (const [pattern, what, expected] of WORDS)
    if (pattern.test(`${String(code)} ${message}`)) return [what, expected];
  return undefined;
}
