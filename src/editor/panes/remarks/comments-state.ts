import { deleteComment, getComments, postComment } from '../../api/remarks.ts';
import { t } from '../../i18n/translate.ts';
import { announce } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { activeRow, state } from '../../state/state.ts';
import { createRowLookUp, type RowLookUp } from '../row-look-up.ts';
import type { Comment, CommentBody } from '../../../server/api/remarks.ts';

/** The comments of the open row. */
export const comments: RowLookUp<readonly Comment[]> = createRowLookUp({
  ask: getComments,
  versionOf: (row) => String(row.comments ?? 0),
});

/** Adds a comment to the open row, or changes one. False: it was refused, and the person has been told. */
export async function saveComment(body: CommentBody): Promise<boolean> {
  return change((file, id) => postComment(file, id, body), t('panes:comments.saved'));
}

export async function removeComment(comment: string): Promise<boolean> {
  return change((file, id) => deleteComment(file, id, comment), t('panes:comments.removed'));
}

async function change(
  send: (file: string, id: string) => Promise<unknown>,
  done: string,
): Promise<boolean> {
  const [file, row] = [state.file.peek(), activeRow.peek()];
  if (file === undefined || row === undefined) return false;
  try {
    await send(file.id, row.id);
    comments.forget();
    announce(done);
    return true;
  } catch (error) {
    reportTrouble(error);
    return false;
  }
}
