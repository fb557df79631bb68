import type { Connection } from '../database/open-database.ts';

/** Rows written with one statement at most; more gain nothing (measured). A power of two. */
const MOST_ROWS = 256;

/** Rows on their way into a table. */
export interface RowInsert {
  /** The values of the rows that wait, one after another. */
  readonly values: unknown[];
  /** Writes them. */
  write(): void;
}

/**
 * Gathers rows, to be written many with one statement: a call into SQLite costs more than a row does, and so
 * does a value, wherefore what is the same in all rows should stand in `row`. Statements are for powers of
 * two of rows, since SQLite keeps tens of kilobytes for each.
 *
 * @param head such as `INSERT INTO unit (id, key)`
 * @param row the SQL of a row, such as `(?, ?)`, its first mark being the parameter of the given number
 * @param width values of a row
 * @param tail what is done with rows that are there, such as `ON CONFLICT …`
 */
export function createInsert(
  database: Connection,
  head: string,
  row: (first: number) => string,
  width: number,
  tail = '',
): RowInsert {
  const statements = new Map<number, ReturnType<Connection['prepare']>>();
  const prepare = (rows: number): ReturnType<Connection['prepare']> => {
    let statement = statements.get(rows);
    if (statement === undefined) {
      const all = Array.from({ length: rows }, (_, at) => row(at * width + 1));
      statements.set(rows, (statement = database.prepare(`${head} VALUES ${all.join()} ${tail}`)));
    }
    return statement;
  };
  const values: unknown[] = [];
  return {
    values,
    write() {
      let start = 0;
      for (let rows = MOST_ROWS; rows >= 1; rows /= 2)
        for (; values.length - start >= rows * width; start += rows * width)
          prepare(rows).run(values.slice(start, start + rows * width));
      values.length = 0;
    },
  };
}
