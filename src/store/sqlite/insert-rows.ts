import type { Connection } from './open-database.ts';

/**
 * Rows written with one statement, a batch of two locales; more gain nothing (measured). SQLite takes
 * 32,766 parameters at most, so this stays below that divided by the eight columns of a unit.
 */
const ROWS = 400;

/**
 * Makes a function that writes rows, many with one statement. Takes the values of all rows one after
 * another.
 *
 * @param head such as `INSERT INTO unit (id, key)`
 * @param columns of a row
 */
export function createInsert(
  database: Connection,
  head: string,
  columns: number,
): (values: readonly unknown[]) => void {
  const statements = new Map<number, ReturnType<Connection['prepare']>>();
  const row = `(${Array.from({ length: columns }, () => '?').join()})`;
  return (values) => {
    for (let start = 0; start < values.length; start += ROWS * columns) {
      const some = values.slice(start, start + ROWS * columns);
      const rows = some.length / columns;
      let statement = statements.get(rows);
      if (statement === undefined) {
        const all = Array.from({ length: rows }, () => row).join();
        statement = database.prepare(`${head} VALUES ${all}`);
        statements.set(rows, statement);
      }
      statement.run(some);
    }
  };
}
