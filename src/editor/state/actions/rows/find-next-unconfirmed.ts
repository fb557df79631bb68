import { getFilteredIndexes } from '../../../api/segments.ts';
import type { SegmentState } from '../../../../model/unit.ts';
import { cells } from '../../cells.ts';
import { editSettings } from '../../edit-settings.ts';
import { indexAt, positionFrom } from '../../row-places.ts';
import { reportTrouble } from '../window/report-trouble.ts';

/**
 * The place of the next shown row without confirmation, after `index`, then from the beginning: the server is asked.
 * Absent: all are confirmed.
 */
export async function findNextUnconfirmed(index: number): Promise<number | undefined> {
  return findKnownUnconfirmed(index) ?? askServer(index);
}

/** The next shown row without confirmation after `index`. Absent: the rows read so far end before there is one. */
export function findKnownUnconfirmed(index: number): number | undefined {
  const order = cells.order.peek();
  const count = order?.length ?? cells.file.peek()?.rows ?? 0;
  for (let position = positionFrom(order, index + 1); position < count; position += 1) {
    const row = cells.rows.at(indexAt(order, position));
    if (row === undefined) return undefined;
    if (isOpen(row)) return row.index;
  }
  return undefined;
}

/** The states of rows that are still to be confirmed: for who reviews, those too that a translator has confirmed. */
function openStates(): readonly SegmentState[] {
  return editSettings.peek().reviews ? ['initial', 'translated'] : ['initial'];
}

function isOpen(row: { readonly state: SegmentState; readonly translate: boolean }): boolean {
  return row.translate && openStates().includes(row.state);
}

async function askServer(index: number): Promise<number | undefined> {
  const file = cells.file.peek();
  if (file === undefined) return undefined;
  try {
    const indexes = await getFilteredIndexes(file.id, {
      ...cells.filter.peek(),
      states: openStates(),
    });
    // what was confirmed a moment ago may still be on its way
    const open = indexes.filter((place) => {
      const row = cells.rows.at(place);
      return row === undefined || isOpen(row);
    });
    return open.find((place) => place > index) ?? open.find((place) => place !== index);
  } catch (error) {
    reportTrouble(error);
    return undefined;
  }
}
