import { ApiError } from '../../../api/api-error.ts';
import { getFilteredIndexes, toQuery } from '../../../api/segments.ts';
import type { GridFilter } from '../../../api/grid-filter.ts';
import { t } from '../../../i18n/translate.ts';
import { cells, emptyFilter } from '../../cells.ts';
import { describeRefusal } from '../../describe-refusal.ts';
import { indexAt, positionFrom } from '../../row-places.ts';
import { activateIndex } from './activate.ts';
import { announce } from '../window/announce.ts';
import { loadIndex } from './load-rows.ts';
import { reportTrouble } from '../window/report-trouble.ts';

/** The look-up under way; a newer filter stops it. */
const underWay: { current: AbortController } = { current: new AbortController() };

/** Shows only the rows that pass; the active row stays open even when it does not. */
export async function filterRows(filter: GridFilter): Promise<void> {
  cells.filter.value = filter;
  cells.anchor.value = undefined;
  underWay.current.abort();
  const file = cells.file.peek();
  if (file === undefined) return;
  if (toQuery(filter) === '') {
    cells.order.value = undefined;
    cells.filterFault.value = undefined;
    announce(t('edit:filter.off', { count: file.rows }));
    return;
  }
  const { signal } = (underWay.current = new AbortController());
  try {
    const indexes = await getFilteredIndexes(file.id, filter, signal);
    cells.filterFault.value = undefined;
    const order = Int32Array.from(indexes);
    const active = cells.active.peek();
    // the open row goes with those hidden: what was typed in it is sent by the move
    const here = active ? positionFrom(order, active.index) : 0;
    const next = indexAt(order, here) === active?.index ? -1 : (order[here] ?? order[0] ?? -1);
    if (next >= 0) {
      await loadIndex(next);
      // another filter was set meanwhile, or none
      if (signal.aborted) return;
      await activateIndex(next, { keepsFocus: true, isSilent: true });
    }
    cells.order.value = order;
    announce(t('edit:filter.found', { count: indexes.length }));
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof ApiError && (error.status === 400 || error.status === 422))
      cells.filterFault.value = describeRefusal(error);
    else reportTrouble(error);
  }
}

export function clearFilter(): void {
  void filterRows(emptyFilter);
}
