import { alignActions } from '../views/align/align-actions.ts';
import { checkActions } from '../views/checks/check-actions.ts';
import { termsActions } from '../views/terms/terms-actions.ts';
import { firstActions } from './action-table.ts';
import type { Action } from './action.ts';

/** Every action there is, of views too that are not loaded yet. A new view adds its list here. */
export const allActions: readonly Action[] = [
  ...firstActions,
  ...alignActions,
  ...checkActions,
  ...termsActions,
];
