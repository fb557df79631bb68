import type { Content } from '../../../model/content.ts';
import { isSameContent } from '../steps/step.ts';
import type { OpenFile } from '../files/open-file.ts';
import { toRowId } from '../rows/unit-table.ts';
import { readStep, undoStep } from './undo-step.ts';
import type { StepMark, WorkspaceState } from '../workspace-state.ts';

/** So many steps of typing in one row are looked back at. */
const MOST_STEPS = 20;

/**
 * Takes the newest steps back when they are typing in this row and the row said `target` before them: whoever takes typing back in
 * the field means no new edit. What the row was beside its text comes back too, and the next undo goes on with what was done
 * before.
 *
 * @returns whether the row says `target` now
 */
export async function takeBackTyping(
  state: WorkspaceState,
  file: OpenFile,
  row: string,
  target: Content,
  client?: string,
): Promise<boolean> {
  const typing = await findTyping(state, file, row, target);
  for (const mark of typing)
    if ((await undoStep(state, 'undo', file.id, client, mark)) === undefined) return false;
  return typing.length > 0;
}

/** The steps to take back, the newest first; none when they do not lead to `target`. */
async function findTyping(
  state: WorkspaceState,
  file: OpenFile,
  row: string,
  target: Content,
): Promise<readonly StepMark[]> {
  const found: StepMark[] = [];
  for (const mark of state.undo.filter((one) => one.file === file.id).toReversed()) {
    if (mark.label !== 'edit' || found.length === MOST_STEPS) return [];
    const { changes } = await readStep(state, mark);
    const [change] = changes;
    if (changes.length !== 1 || change?.kind !== 'segment') return [];
    if (toRowId(change.unit, change.segment) !== row) return [];
    found.push(mark);
    if (isSameContent(change.before.target, target)) return found;
  }
  return [];
}
