import { batch } from '@preact/signals';
import { getFile, getFilteredIndexes } from '../../../api/segments.ts';
import type { StepAnswer } from '../../../../server/api/edit.ts';
import { cells } from '../../cells.ts';
import { activateIndex } from './activate.ts';
import { isInOtherField } from '../row/is-in-other-field.ts';
import { setRows } from './set-rows.ts';

/**
 * Takes in the rows of a split, a join or an undo. When rows came or went, the places of all behind them shift, and the filter is
 * asked again.
 */
export async function takeRows(
  answer: Pick<StepAnswer, 'rows' | 'removed'>,
  focus?: string,
): Promise<void> {
  const known = cells.file.peek();
  if (known === undefined) return;
  const file = await getFile(known.id);
  const by = file.rows - known.rows;
  const hasShifted = answer.removed.length > 0 || by !== 0;
  const order =
    hasShifted && cells.order.peek() !== undefined
      ? Int32Array.from(await getFilteredIndexes(file.id, cells.filter.peek()))
      : cells.order.peek();
  batch(() => {
    if (hasShifted) {
      cells.anchor.value = undefined;
      const gone = new Set([...answer.removed, ...answer.rows.map(({ id }) => id)]);
      const first = Math.min(...answer.rows.map(({ index }) => index));
      cells.rows.shift(first, by, gone);
    }
    cells.order.value = order;
    cells.file.value = file;
    setRows(answer.rows);
    const [open, row] = [cells.active.peek(), cells.rows.byId(cells.active.peek()?.id ?? '')];
    if (open && row && row.index !== open.index) cells.active.value = { ...open, index: row.index };
  });
  // the field of the active row is filled again from what the server has now
  const active = cells.active.peek();
  const row = focus === undefined ? undefined : answer.rows.find(({ id }) => id === focus);
  // somebody who went on to write in another field meanwhile is not called back
  const filling = { isFresh: true, keepsFocus: isInOtherField() };
  if (row) await activateIndex(row.index, filling);
  else if (active && answer.rows.some(({ id }) => id === active.id))
    await activateIndex(cells.rows.byId(active.id)?.index ?? active.index, filling);
  else if (active && answer.removed.includes(active.id))
    await activateIndex(Math.min(answer.rows[0]?.index ?? active.index, file.rows - 1), filling);
}
