import type { Action } from '../keys/action.ts';

/** The actions of the panes: to open each by key, to insert what they show. */
export const paneActions: readonly Action[] = [];
