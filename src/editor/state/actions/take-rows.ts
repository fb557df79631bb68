import { getFile, getFilteredIndexes } from '../../api/segments.ts';
import type { StepAnswer } from '../../../server/api/edit.ts';
import { cells, emptyFilter } from '../cells.ts';
import { activateIndex } from './activate.ts';
import { setRows } from './set-rows.ts';

/**
 * Takes in the rows of a split, a join or an undo. When rows came or went, the places of all behind them shifted: those
 * are read again, and the filter is asked again.
 */
export async function takeRows(
  answer: Pick<StepAnswer, 'rows' | 'removed'>,
  focus?: string,
): Promise<void> {
  const known = cells.file.peek();
  if (known === undefined) return;
  const file = await getFile(known.id);
  const hasShifted = answer.removed.length > 0 || file.rows !== known.rows;
  if (hasShifted) {
    const [first] = answer.rows.map((row) => row.index).sort((a, b) => a - b);
    const gone = answer.removed.map((id) => cells.rows.byId(id)?.index ?? file.rows);
    cells.rows.dropFrom(Math.min(first ?? file.rows, ...gone));
    cells.rows.put(answer.rows);
    if (cells.order.peek() !== undefined && cells.filter.peek() !== emptyFilter) {
      const indexes = await getFilteredIndexes(file.id, cells.filter.peek());
      cells.order.value = Int32Array.from(indexes);
    }
  }
  cells.file.value = file;
  setRows(answer.rows);
  // the field of the active row is filled again from what the server has now
  const active = cells.active.peek();
  const row = focus === undefined ? undefined : answer.rows.find(({ id }) => id === focus);
  if (row) await activateIndex(row.index, { isFresh: true });
  else if (active && answer.rows.some(({ id }) => id === active.id))
    await activateIndex(cells.rows.byId(active.id)?.index ?? active.index, { isFresh: true });
  else if (active && answer.removed.includes(active.id))
    await activateIndex(Math.min(answer.rows[0]?.index ?? active.index, file.rows - 1), {
      isFresh: true,
    });
}
