import { ApiError } from '../../../api/api-error.ts';
import { postUndo } from '../../../api/segments.ts';
import { t } from '../../../i18n/translate.ts';
import { cells } from '../../cells.ts';
import { nameStep } from '../../name-step.ts';
import { announce, showToast } from '../window/announce.ts';
import { takeRows } from '../rows/take-rows.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { sendAllDrafts } from './save-row.ts';

/**
 * Takes the last step of the open file back, or does it again, and goes to where it happened.
 *
 * @param step another one than the last: what a notice tells of
 */
export async function undoStep(way: 'undo' | 'redo', step?: number): Promise<void> {
  try {
    // what was typed a moment ago is a step too, and it was made on the text as it is before the undo
    await sendAllDrafts();
    const file = cells.file.peek()?.id;
    const last = file === undefined ? {} : { file };
    const answer = await postUndo(way, step === undefined ? last : { step });
    if (answer.file === file) await takeRows(answer, answer.focus);
    const what = nameStep(answer.label);
    showToast(way === 'undo' ? t('edit:undone', { what }) : t('edit:redone', { what }));
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 409))
      announce(way === 'undo' ? t('edit:nothingToUndo') : t('edit:nothingToRedo'));
    else reportTrouble(error);
  }
}
