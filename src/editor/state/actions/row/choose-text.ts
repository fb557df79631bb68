import { cells } from '../../cells.ts';
import { dropFromOutbox } from '../../outbox.ts';
import { activateIndex } from '../rows/activate.ts';
import { sendEdit } from './save-row.ts';

/** Ends a conflict. `later` leaves both as they are: theirs in the file, yours in the field and the browser. */
export function chooseText(choice: 'mine' | 'theirs' | 'later'): void {
  const conflict = cells.conflict.peek();
  cells.conflict.value = undefined;
  if (conflict === undefined || choice === 'later') return;
  const { current, yours, confirm } = conflict;
  if (choice === 'mine') {
    void sendEdit(current.id, { target: yours, ...(confirm && { confirm: true }) });
    return;
  }
  const [project, file] = [cells.project.peek(), cells.file.peek()];
  if (project && file) dropFromOutbox(project.dir, file.id, current.id);
  cells.saving.value = 'saved';
  if (cells.active.peek()?.id === current.id)
    void activateIndex(current.index, { isFresh: true, isSilent: true });
}
