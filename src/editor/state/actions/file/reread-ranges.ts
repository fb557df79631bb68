import { getRowsAround } from '../../../api/segments.ts';
import { cells } from '../../cells.ts';
import { refillActive } from '../rows/refill-active.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { setRows } from '../rows/set-rows.ts';

/** Rows read at once around the open one. */
const AROUND = 60;

/**
 * Reads rows again of which too many were changed to be told. What is in sight stays until it is read; the open row, what is typed in
 * it, and where one has scrolled to stay as they are.
 */
export async function rereadRanges(
  ranges: readonly (readonly [start: number, end: number])[],
): Promise<void> {
  const file = cells.file.peek()?.id;
  if (file === undefined) return;
  cells.rows.markStale(ranges);
  const active = cells.active.peek();
  if (active !== undefined && cells.rows.isWanting(active.index))
    try {
      const { rows } = await getRowsAround(file, active.id, AROUND);
      if (cells.file.peek()?.id !== file) return;
      setRows(rows);
      await refillActive(rows);
    } catch (error) {
      reportTrouble(error);
    }
  // the grid asks for those in sight
  cells.readings.value += 1;
}
