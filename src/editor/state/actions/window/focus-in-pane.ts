import { cells } from '../../cells.ts';
import { togglePane } from './toggle-pane.ts';

/** Opens a pane and puts the focus on something inside it, by its id. */
export function focusInPane(pane: string, id: string): void {
  if (!cells.openPanes.peek().includes(pane)) togglePane(pane);
  // at once if it is there, else as soon as it is drawn and before the next key, which is already meant for it
  if (!focusField(id)) queueMicrotask(() => focusField(id));
}

function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (field === null) return false;
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  field.scrollIntoView({ block: 'nearest' });
  return true;
}
