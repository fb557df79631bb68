import { cells } from '../cells.ts';
import { togglePane } from './toggle-pane.ts';

/** Opens a pane and puts the focus on something inside it, by its id. */
export function focusInPane(pane: string, id: string): void {
  if (!cells.openPanes.peek().includes(pane)) togglePane(pane);
  // the pane is drawn by then
  requestAnimationFrame(() => {
    const field = document.getElementById(id);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
    field?.scrollIntoView({ block: 'nearest' });
  });
}
