import { rmSync } from 'node:fs';
import { rollBack } from './change-memory.ts';
import type { Connection } from './open-database.ts';

/**
 * Takes the file of a memory away whose first import came to no end, see `NewTables.staysOpen`, unless somebody
 * else is making a memory of it. Whoever waits to do so finds it gone, and makes another file.
 */
export function removeUnmade(database: Connection, path: string): void {
  try {
    rollBack(database);
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    const table = database.prepare('SELECT 1 AS one FROM sqlite_schema LIMIT 1').get();
    if (table === undefined) rmSync(path, { force: true });
    database.exec('ROLLBACK');
  } catch {
    // in use: it is somebody else's now
  }
}
