import { cells } from '../../cells.ts';
import { writePreference } from '../../preferences.ts';

/** Opens a pane, or folds it. */
export function togglePane(id: string): void {
  const open = cells.openPanes.peek();
  cells.openPanes.value = open.includes(id) ? open.filter((name) => name !== id) : [...open, id];
  writePreference('panes.open', cells.openPanes.value);
}

/** Opens a pane and puts the focus into it. */
export function goToPane(id: string): void {
  if (!cells.openPanes.peek().includes(id)) togglePane(id);
  // when it is drawn, and before the next key
  queueMicrotask(() => document.getElementById(`pane-body-${id}`)?.focus());
}
