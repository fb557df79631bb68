import type { Connection } from './open-database.ts';

/** Rows of units that are numbered one after another, on their way into a table. */
export interface RunInsert {
  /** Adds the texts of a unit, as JSON texts one behind the other with commas. */
  add(unit: number, texts: string): void;
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
      if (unit !== next) {
        write();
        first = unit;
        json = texts;
      } else json += `,${texts}`;
      next = unit + 1;
    },
    write,
  };
}

const BROKEN = /[\0\p{Surrogate}]/u;

/**
 * Whether SQLite makes something else of a text in JSON than of one by itself: it would keep halves of pairs.
 *
 * @param json its JSON text, which is longer than the text and its quotes when there is any such thing in it
 */
export function isBroken(text: string, json: string): boolean {
  return json.length !== text.length + 2 && BROKEN.test(text);
}
