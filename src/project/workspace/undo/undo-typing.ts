import { rowsOfChange } from '../steps/note-facts.ts';
import type { Step } from '../steps/step.ts';
import { findStep, readStep, undoStep, type Undone } from './undo-step.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** Whoever rests longer while writing in a row has come back to it; what was written then goes back by itself, in ms. */
const REST_MS = 60_000;
/** So many rests of typing at most go back at once. */
const MOST_STEPS = 100;

/**
 * As {@link undoStep}, but what somebody typed in one row goes back, or is done again, as a whole: it came in as many steps as the
 * typing rested, and none of them is what a person would call one.
 */
export async function undoTyping(
  state: WorkspaceState,
  way: 'undo' | 'redo',
  only?: string,
  client?: string,
): Promise<Undone | undefined> {
  const mark = findStep(state, way, only);
  let before = mark?.label === 'edit' ? await readStep(state, mark) : undefined;
  let undone = await undoStep(state, way, only, client);
  // somebody else was faster, and it was another step
  if (undone !== undefined && (undone.step.undoes ?? undone.step.redoes) !== mark?.seq)
    before = undefined;
  for (let count = 1; before !== undefined && undone !== undefined; count += 1) {
    const next = findStep(state, way, only);
    if (next?.label !== 'edit' || count === MOST_STEPS) break;
    const step = await readStep(state, next);
    if (!isSameTyping(before, step)) break;
    const more = await undoStep(state, way, only, client, next);
    // somebody else has made a step meanwhile
    if (more === undefined) break;
    undone = { ...more, kept: [...undone.kept, ...more.kept] };
    before = step;
  }
  return undone;
}

function isSameTyping(one: Step, other: Step): boolean {
  const [row, another] = [typedRow(one), typedRow(other)];
  if (row === undefined || row !== another || one.file !== other.file) return false;
  return one.by === other.by && Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= REST_MS;
}

/** The one row that a step changed. */
function typedRow({ changes }: Step): string | undefined {
  const [change] = changes;
  return changes.length === 1 && change?.kind === 'segment' ? rowsOfChange(change)[0] : undefined;
}
