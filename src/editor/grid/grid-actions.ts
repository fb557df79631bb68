import { key } from '../i18n/translate.ts';
import type { Action } from '../keys/action.ts';
import { step } from '../state/actions/rows/activate.ts';
import { goToNextUnconfirmed } from '../state/actions/row/confirm-row.ts';
import { clearFilter } from '../state/actions/rows/filter-rows.ts';
import { openDialog } from '../state/actions/window/open-dialog.ts';
import { saveFile } from '../state/actions/file/open-file.ts';
import { activeRow, state } from '../state/state.ts';

const group = key('keys:group.moving');
const view = 'edit';

/** Moving among the segments, and which are shown. */
export const gridActions: readonly Action[] = [
  { id: 'segment.next', title: key('keys:segment.next'), group, view, run: () => step(1) },
  { id: 'segment.previous', title: key('keys:segment.previous'), group, view, run: () => step(-1) },
  {
    id: 'rows.chooseNext',
    title: key('keys:rows.chooseNext'),
    group,
    view,
    run: () => step(1, true),
  },
  {
    id: 'rows.choosePrevious',
    title: key('keys:rows.choosePrevious'),
    group,
    view,
    run: () => step(-1, true),
  },
  {
    id: 'segment.nextOpen',
    title: key('keys:segment.nextOpen'),
    group,
    view,
    isAvailable: () => activeRow.peek() !== undefined,
    run: () => {
      const row = activeRow.peek();
      if (row) void goToNextUnconfirmed(row);
    },
  },
  {
    id: 'segment.goto',
    title: key('keys:segment.goto'),
    group,
    view,
    run: () => openDialog('goto'),
  },
  {
    id: 'filter.focus',
    title: key('keys:filter.focus'),
    group,
    view,
    run: () => {
      const field = document.getElementById('filter-text');
      if (field instanceof HTMLInputElement) field.select();
    },
  },
  {
    id: 'filter.clear',
    title: key('keys:filter.clear'),
    group,
    view,
    isAvailable: () => state.order.peek() !== undefined,
    run: () => {
      clearFilter();
      state.surface.peek()?.focus();
    },
  },
  {
    id: 'file.conflicts',
    title: key('keys:file.conflicts'),
    group: key('keys:group.file'),
    isAvailable: () => state.file.peek()?.save === 'conflict',
    run: () => openDialog('conflicts'),
  },
  {
    id: 'file.save',
    title: key('keys:file.save'),
    group: key('keys:group.file'),
    run: () => void saveFile(),
  },
];
