import type { WorkspaceState } from '../workspace-state.ts';

/** Labels of the next steps of undo and redo. */
export function toUndoState(state: Pick<WorkspaceState, 'undo' | 'redo'>): {
  readonly undo?: string;
  readonly redo?: string;
} {
  const undo = state.undo.at(-1)?.label;
  const redo = state.redo.at(-1)?.label;
  return { ...(undo !== undefined && { undo }), ...(redo !== undefined && { redo }) };
}
