import type { Row } from '../../../../server/api/row.ts';
import { cells } from '../../cells.ts';

/** A page of the grid has 100 rows. An answer with more than this tells of rows far away too. */
const MOST_NEW = 400;

/** Takes in rows from the server; an older revision than the one known is dropped. */
export function setRows(rows: readonly Row[]): void {
  const fresh = rows.filter((row) => {
    const known = cells.rows.byId(row.id);
    // thousands of repetitions would drive out the rows in sight
    if (known === undefined) return rows.length <= MOST_NEW;
    return known.revision <= row.revision;
  });
  cells.rows.put(fresh);
  cells.rowsVersion.value += 1;
}

/** Shows a change before the server has said yes; its answer replaces it. */
export function setRowForNow(row: Row): void {
  cells.rows.put([row]);
  cells.rowsVersion.value += 1;
}
