import { batch } from '@preact/signals';
import { getFile, getFilteredIndexes, getRowsAround, toQuery } from '../../../api/segments.ts';
import type { Row } from '../../../../server/api/row.ts';
import { cells } from '../../cells.ts';
import { openFile } from './open-file.ts';
import { refillActive } from '../rows/refill-active.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { hasDraft } from '../row/save-row.ts';
import { setRows } from '../rows/set-rows.ts';

/** Rows read at once around the open one: those in sight. */
const AROUND = 60;

/**
 * Reads everything again after more changed than was told. The open row, the filter and the focus stay as they are; only when
 * the open row is gone is the file opened anew.
 */
export async function rereadFile(): Promise<void> {
  const [known, active] = [cells.file.peek(), cells.active.peek()];
  if (known === undefined) return;
  if (active === undefined) {
    await openFile(known.id);
    return;
  }
  const seen = new Map([...cells.rows.all()].map(({ id, revision }) => [id, revision]));
  try {
    const filter = cells.filter.peek();
    const isFiltered = toQuery(filter) !== '';
    const [file, page, indexes] = await Promise.all([
      getFile(known.id),
      getRowsAround(known.id, active.id, AROUND),
      isFiltered ? getFilteredIndexes(known.id, filter) : undefined,
    ]);
    if (cells.file.peek()?.id !== known.id) return;
    const open = cells.active.peek();
    const row = page.rows.find(({ id }) => id === open?.id) ?? cells.rows.byId(open?.id ?? '');
    const isThere = page.rows.some(({ id }) => id === active.id);
    if (open === undefined || row === undefined || !isThere) {
      await openFile(known.id);
      return;
    }
    const read = new Map(page.rows.map(({ id, revision }) => [id, revision]));
    /** Whether it was told of meanwhile, in a version that what was read does not have yet. */
    const isNewer = ({ id, revision }: Row): boolean =>
      revision > (seen.get(id) ?? revision) && revision > (read.get(id) ?? -1);
    // what was done here and is still on its way, or was answered since
    const pending =
      file.rows === known.rows
        ? [...cells.rows.all()].filter((one) => hasDraft(one.id) || isNewer(one))
        : [];
    batch(() => {
      cells.rows.clear();
      cells.anchor.value = undefined;
      cells.rows.put([row]);
      setRows(page.rows);
      cells.rows.put(pending);
      cells.file.value = file;
      if (indexes) cells.order.value = Int32Array.from(indexes);
      if (row.index !== open.index) cells.active.value = { ...open, index: row.index };
      cells.readings.value += 1;
    });
    await refillActive([cells.rows.byId(row.id) ?? row]);
  } catch (error) {
    reportTrouble(error);
  }
}
