import { FormatError } from '../../../model/format-error.ts';

/** What SQLite says (its result codes, by name) in words for people. */
const REASONS: readonly (readonly [
  code: RegExp,
  fault: 'file/unwritable' | 'memory/unusable',
  what: string,
  expected: string,
])[] = [
  [
    /^SQLITE_FULL/,
    'file/unwritable',
    'the disk is full',
    'free space; the memory is as it was before',
  ],
  [
    /^SQLITE_READONLY/,
    'file/unwritable',
    'may only be read',
    'leave to write the file and the folder it is in',
  ],
  [
    /^SQLITE_(IOERR|CANTOPEN)/,
    'file/unwritable',
    'cannot be read or written to its end',
    'a disk that works and has free space; the memory is as it was before',
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'memory/unusable',
    'another program is writing to it',
    'that it ends within half a minute; try again',
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'memory/unusable',
    'is damaged',
    'a whole memory: take a copy of it, or import an export',
  ],
];

/** An error of the database as a fault of the memory; any other error as it is. */
export function explainFailure(path: string, cause: unknown): unknown {
  const code = (cause as { readonly code?: unknown } | undefined)?.code;
  if (!(cause instanceof Error) || typeof code !== 'string') return cause;
  const reason = REASONS.find(([pattern]) => pattern.test(code));
  if (reason === undefined) return cause;
  const [, fault, what, expected] = reason;
  return new FormatError(what, { fault, path, expected, cause });
}
