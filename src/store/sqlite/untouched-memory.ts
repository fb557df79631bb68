import { rmSync } from 'node:fs';
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
 * Whoever waits to change it is told by `refuseReplaced`.
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
