import { statSync } from 'node:fs';
import { FormatError } from '../../../model/format-error.ts';
import { rollBack, type Transaction } from './change-memory.ts';
import type { Connection } from './open-database.ts';

/** What tells a file from another one of the same path. */
function fileNumber(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}

/** Tells from now on whether the file that stands at a path is still the one of now; never, when none stands there now. */
export function watchFile(path: string): () => boolean {
  const opened = fileNumber(path);
  return () => opened !== undefined && fileNumber(path) === opened;
}

/**
 * A transaction on a file that stands where it stood. SQLite goes on with one that was removed or replaced, where
 * nobody finds again what comes in; and its log, which has its name from the path, would stand beside the file
 * that is there now, and be taken for that one's (SQLite, “How To Corrupt An SQLite Database File”, of files that
 * are renamed while in use). So each transaction looks first, when it has its lock, and at its end: microseconds.
 *
 * @param isThere of the file that the database has open, see {@link watchFile}
 */
export function refuseReplaced(
  { database, path, isThere }: OpenedFile,
  { begin, commit }: Transaction,
): Transaction {
  const check = (): void => {
    if (isThere()) return;
    rollBack(database);
    throw new FormatError('was removed or replaced after it was opened', {
      fault: 'memory/unusable',
      path,
      expected: 'the file that was there; whoever has it open must open it again',
    });
  };
  return {
    begin() {
      check();
      const begun = begin();
      if (begun !== undefined) return begun.then(check);
      check();
      return undefined;
    },
    commit() {
      check();
      return commit();
    },
  };
}

interface OpenedFile {
  readonly database: Connection;
  readonly path: string;
  readonly isThere: () => boolean;
}
