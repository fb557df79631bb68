import { rowsOfChange } from '../steps/note-facts.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { Step } from '../steps/step.ts';
import { historyKey, type StepMark, type WorkspaceState } from '../workspace-state.ts';

/** Notes a step where the history of its rows is looked for. */
export function noteHistory(
  state: WorkspaceState,
  file: OpenFile,
  step: Step,
  mark: StepMark,
): void {
  for (const change of step.changes)
    for (const row of rowsOfChange(change)) {
      const key = historyKey(file.id, row);
      const marks = state.history.get(key);
      if (marks === undefined) state.history.set(key, [mark]);
      else if (marks.at(-1) !== mark) marks.push(mark);
    }
}
