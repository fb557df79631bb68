import { rollBack } from '../database/change-memory.ts';
import type { Connection } from '../database/open-database.ts';

/**
 * Makes a function that begins a transaction for reading, and ends it when the work at hand is done: before anything
 * that is waited for goes on. All that is read meanwhile is of one state, and costs the locks once: without, each
 * statement takes them anew, which is most of its time where the file has no log (WAL).
 *
 * Only for a connection on which nobody begins a transaction in the same breath.
 *
 * @returns a function that says whether what is read now may be newer than what was read before
 */
export function holdReading(database: Connection): () => boolean {
  const begin = database.prepare('BEGIN');
  const end = database.prepare('COMMIT');
  let isHeld = false;
  const release = (): void => {
    isHeld = false;
    if (!database.open || !database.inTransaction) return;
    try {
      end.run();
    } catch {
      // what was only read needs no more than an end
      rollBack(database);
    }
  };
  return () => {
    if (isHeld) return false;
    if (database.inTransaction) return true;
    begin.run();
    isHeld = true;
    queueMicrotask(release);
    return true;
  };
}
