import { setTimeout } from 'node:timers/promises';
import { beginWriting } from '../sqlite/database/change-memory.ts';
import { BUSY_MILLISECONDS, type Connection } from '../sqlite/database/open-database.ts';

/** Between two tries. */
const PAUSE_MILLISECONDS = 10;

/**
 * `beginWriting` that lets other work of this thread go on while another writer is at it: that one may be of
 * this thread.
 */
export async function beginSoon(database: Connection): Promise<void> {
  const until = performance.now() + BUSY_MILLISECONDS;
  database.exec('PRAGMA busy_timeout = 0');
  try {
    for (;;) {
      try {
        beginWriting(database);
        return;
      } catch (cause) {
        if (!isBusy(cause) || performance.now() > until) throw cause;
      }
      await setTimeout(PAUSE_MILLISECONDS);
    }
  } finally {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
  }
}

function isBusy(cause: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(String((cause as { readonly code?: unknown }).code));
}
