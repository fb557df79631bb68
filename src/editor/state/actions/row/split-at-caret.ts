import { cells } from '../../cells.ts';
import { openDialog } from '../window/open-dialog.ts';

/** Splitting asks where the source is cut; the target is cut at the caret. */
export function splitAtCaret(): void {
  if (cells.surface.peek() !== undefined) openDialog('split');
}
