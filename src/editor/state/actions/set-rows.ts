import type { Row } from '../../../server/api/row.ts';
import { cells } from '../cells.ts';

/** Takes in rows from the server; an older revision than the one known is dropped. */
export function setRows(rows: readonly Row[]): void {
  const fresh = rows.filter((row) => (cells.rows.byId(row.id)?.revision ?? -1) <= row.revision);
  cells.rows.put(fresh);
  cells.rowsVersion.value += 1;
}

/** Shows a change before the server has said yes; its answer replaces it. */
export function setRowForNow(row: Row): void {
  cells.rows.put([row]);
  cells.rowsVersion.value += 1;
}
