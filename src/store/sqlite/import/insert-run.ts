import type { Connection } from '../database/open-database.ts';

/** Rows of units that are numbered one after another, on their way into a table. */
export interface RunInsert {
  /** Begins with a unit, whose texts follow. */
  start(unit: number): void;
  text(text: string): void;
  /** Writes what waits. */
  write(): void;
}

/** Bytes there is room for at first. */
const FIRST_ROOM = 2 ** 16;
/** Bytes that UTF-8 takes for a code unit at most. */
const BYTES_A_UNIT = 3;

/**
 * The first byte of an element in SQLite's binary JSON ("The SQLite JSONB Format", 2): its kind, raw text or an array,
 * below how its size is told, in two or four bytes that follow, the highest first.
 */
const SHORT_TEXT = 0xda;
const LONG_TEXT = 0xea;
const ARRAY = 0xeb;
const SHORT_HEADER = 3;
const LONG_HEADER = 5;
const LONGEST_SHORT = 0xffff;

/**
 * Gathers texts of units as one binary JSON value, since each value that is handed to SQLite costs as much as half a row;
 * nothing in it is escaped, so it is neither searched for what must be nor parsed. A gap between two units ends a run.
 *
 * @param sql an insert that reads the numbers from `?1`, the first unit, and `json_each(?2)`, all texts
 */
export function createRunInsert(database: Connection, sql: string): RunInsert {
  const statement = database.prepare(sql);
  let bytes = Buffer.alloc(FIRST_ROOM);
  let end = LONG_HEADER;
  let first = 0;
  let next = -1;
  const write = (): void => {
    if (end > LONG_HEADER) {
      bytes[0] = ARRAY;
      bytes.writeUInt32BE(end - LONG_HEADER, 1);
      statement.run([first, bytes.subarray(0, end)]);
    }
    end = LONG_HEADER;
    next = -1;
  };
  return {
    start(unit) {
      if (unit !== next) {
        write();
        first = unit;
      }
      next = unit + 1;
    },
    text(text) {
      const most = text.length * BYTES_A_UNIT;
      if (end + LONG_HEADER + most > bytes.length) {
        const longer = Buffer.alloc(Math.max(2 * bytes.length, end + LONG_HEADER + most));
        bytes.copy(longer, 0, 0, end);
        bytes = longer;
      }
      const isShort = most <= LONGEST_SHORT;
      const from = end + (isShort ? SHORT_HEADER : LONG_HEADER);
      const size = bytes.write(text, from);
      if (isShort) {
        bytes[end] = SHORT_TEXT;
        bytes[end + 1] = size >>> 8;
        bytes[end + 2] = size;
      } else {
        bytes[end] = LONG_TEXT;
        bytes.writeUInt32BE(size, end + 1);
      }
      end = from + size;
    },
    write,
  };
}
