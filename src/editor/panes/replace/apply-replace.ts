import { postReplace } from '../../api/replace.ts';
import { t } from '../../i18n/translate.ts';
import { showToast } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { sendAllDrafts } from '../../state/actions/row/save-row.ts';
import { takeRows } from '../../state/actions/rows/take-rows.ts';
import { undoStep } from '../../state/actions/row/undo-step.ts';
import { state } from '../../state/state.ts';
import { replaceQuery, toReplaceBody } from './replace-state.ts';

/**
 * Replaces as the dialog's question says, as one step of undo.
 *
 * @param accept Ids of the rows to change; absent: all that are found
 */
export async function applyReplace(accept: readonly string[] | undefined): Promise<void> {
  const file = state.file.peek();
  if (file === undefined) return;
  try {
    await sendAllDrafts();
    const answer = await postReplace(file.id, {
      ...toReplaceBody(replaceQuery.peek(), state.filter.peek()),
      preview: false,
      ...(accept && { accept }),
    });
    await takeRows({ rows: answer.changed ?? [], removed: [] });
    const count = answer.total;
    showToast(t('replace:done', { count }), {
      ...(answer.undo && {
        action: { label: t('edit:undo'), run: () => void undoStep('undo', answer.undo?.id) },
      }),
    });
  } catch (error) {
    reportTrouble(error);
  }
}
