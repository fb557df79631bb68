import type { Connection } from './open-database.ts';
import { toJsonText } from './to-json-text.ts';

/** Rows of units that are numbered one after another, on their way into a table. */
export interface RunInsert {
  /** Adds the texts of a unit; false when they cannot go this way. */
  add(unit: number, texts: readonly string[]): boolean;
  /** Writes what waits. */
  write(): void;
}

/**
 * Gathers texts of units as one JSON text, since each value that is handed to SQLite costs as much as half a row;
 * SQLite takes the text apart again in half the time. A gap between two units ends a run.
 *
 * @param sql an insert that reads the numbers from `?1`, the first unit, and `json_each(?2)`, all texts
 */
export function createRunInsert(database: Connection, sql: string): RunInsert {
  const statement = database.prepare(sql);
  let first = 0;
  let next = -1;
  let json = '';
  const write = (): void => {
    if (json !== '') statement.run([first, `[${json}]`]);
    json = '';
    next = -1;
  };
  return {
    add(unit, texts) {
      let added = '';
      for (const text of texts) {
        if (isBroken(text)) return false;
        added += added === '' ? toJsonText(text) : `,${toJsonText(text)}`;
      }
      if (unit !== next) {
        write();
        first = unit;
        json = added;
      } else json += `,${added}`;
      next = unit + 1;
      return true;
    },
    write,
  };
}

const PERHAPS_BROKEN = /[\0\ud800-\udfff]/;
const BROKEN = /[\0\p{Surrogate}]/u;

/** Whether SQLite makes something else of a text in JSON than of one by itself: it would keep halves of pairs. */
function isBroken(text: string): boolean {
  return PERHAPS_BROKEN.test(text) && BROKEN.test(text);
}
