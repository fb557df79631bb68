import { alignActions } from '../views/align/align-actions.ts';
import { checkActions } from '../views/checks/check-actions.ts';
import { gridActions } from '../grid/grid-actions.ts';
import { paneActions } from '../panes/pane-actions.ts';
import { rowActions } from '../row/row-actions.ts';
import { shellActions } from '../app/shell-actions.ts';
import { termsActions } from '../views/terms/terms-actions.ts';
import { viewActions } from '../views/view-actions.ts';
import type { Action } from './action.ts';

/** Every action there is. A new area adds its list here, its keys to `profiles/`, its names to `i18n/`. */
export const actions: readonly Action[] = [
  ...rowActions,
  ...gridActions,
  ...paneActions,
  ...viewActions,
  ...alignActions,
  ...checkActions,
  ...termsActions,
  ...shellActions,
];

const byId: ReadonlyMap<string, Action> = new Map(actions.map((action) => [action.id, action]));

export function findAction(id: string): Action | undefined {
  return byId.get(id);
}
