import { getRowsAround } from '../../../api/segments.ts';
import { postResolve } from '../../../api/conflicts.ts';
import type { Conflict } from '../../../../server/api/conflict.ts';
import { cells } from '../../cells.ts';
import { activateIndex } from '../rows/activate.ts';
import { refillActive } from '../rows/refill-active.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { setRows } from '../rows/set-rows.ts';

/**
 * Ends conflicts with the disk: ours is put over what the file has, as a step that can be taken back, or let go.
 *
 * @returns false when it was refused; the person has been told
 */
export async function resolveConflicts(
  conflicts: readonly Conflict[],
  choose: 'mine' | 'theirs',
): Promise<boolean> {
  const file = cells.file.peek()?.id;
  if (file === undefined) return false;
  try {
    const info = await postResolve(
      file,
      conflicts.map(({ id }) => ({ id, choose })),
    );
    if (cells.file.peek()?.id === file) cells.file.value = info;
    const open = conflicts.find(({ id }) => id === cells.active.peek()?.id);
    if (open?.index !== undefined) {
      const row = (await getRowsAround(file, open.id, 1)).rows.filter(({ id }) => id === open.id);
      setRows(row);
      await refillActive(row);
    }
    return true;
  } catch (error) {
    reportTrouble(error);
    return false;
  }
}

/** Opens the segment with our text in its field, for both to be made one. */
export async function editConflict({ id, index, mine }: Conflict): Promise<void> {
  if (index === undefined) return;
  await activateIndex(index, { isFresh: true });
  const surface = cells.surface.peek();
  if (surface?.rowId !== id) return;
  surface.replace(mine.target ?? []);
  surface.focus();
}
