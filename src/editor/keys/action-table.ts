import { gridActions } from '../grid/grid-actions.ts';
import { paneActions } from '../panes/pane-actions.ts';
import { rowActions } from '../row/row-actions.ts';
import { shellActions } from '../app/shell-actions.ts';
import { viewActions } from '../views/view-actions.ts';
import type { Action } from './action.ts';

/** What the translation view does, and what works everywhere. A new area adds its list here, its keys to `profiles/`, its names to `i18n/`. */
export const firstActions: readonly Action[] = [
  ...rowActions,
  ...gridActions,
  ...paneActions,
  ...viewActions,
  ...shellActions,
];

const byId = new Map(firstActions.map((action) => [action.id, action]));

/** Takes in the actions of a view that was loaded. */
export function addActions(actions: readonly Action[]): void {
  for (const action of actions) byId.set(action.id, action);
}

/** Every action that is loaded. */
export function listActions(): readonly Action[] {
  return [...byId.values()];
}

export function findAction(id: string): Action | undefined {
  return byId.get(id);
}
