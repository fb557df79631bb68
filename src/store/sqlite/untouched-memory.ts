import { rmSync, statSync } from 'node:fs';
import { FormatError } from '../../model/format-error.ts';
import type { Transaction } from './change-memory.ts';
import type { Connection } from './open-database.ts';
import { prepareOnce } from './prepare-once.ts';

/** The generation of a memory that was made and never changed, see `schema.ts`. */
const FIRST_GENERATION = 1;

function isUntouched(database: Connection): boolean {
  const { generation } = prepareOnce(database, 'SELECT generation FROM memory').get() as {
    readonly generation: number;
  };
  return generation === FIRST_GENERATION;
}

/**
 * Takes the file of a memory away that nothing came into, unless somebody else has it open and is at it.
 * Whoever waits to change it is told by {@link refuseRemoved}.
 */
export function removeUntouched(database: Connection, path: string): void {
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    if (isUntouched(database)) rmSync(path, { force: true });
    database.exec('ROLLBACK');
  } catch {
    // in use: it stays, empty
  }
}

/** A transaction on a memory that may have been taken away meanwhile, see {@link removeUntouched}. */
export function refuseRemoved(database: Connection, path: string, own: Transaction): Transaction {
  const opened = fileNumber(path);
  let mayGo = true;
  const check = (): void => {
    mayGo = mayGo && isUntouched(database);
    if (!mayGo || fileNumber(path) === opened) return;
    database.exec('ROLLBACK');
    throw new FormatError('was removed by somebody whose first import failed', {
      fault: 'memory/unusable',
      path,
      expected: 'the memory that was opened; try again',
    });
  };
  return {
    ...own,
    begin() {
      const begun = own.begin();
      if (begun !== undefined) return begun.then(check);
      check();
      return undefined;
    },
  };
}

/** What tells a file from another one of the same path. */
function fileNumber(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}
