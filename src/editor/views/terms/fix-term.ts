import { postUndo } from '../../api/segments.ts';
import { postTermFix } from '../../api/terminology.ts';
import type { FixTermBody } from '../../../server/api/terminology.ts';
import { t } from '../../i18n/translate.ts';
import { announce, showToast } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { takeRows } from '../../state/actions/rows/take-rows.ts';
import { state } from '../../state/state.ts';
import { loadTerms } from './terms-steps.ts';

/** Puts the accepted texts in their places, and lists the terms anew. */
export async function fixTerm(
  body: Pick<FixTermBody, 'name' | 'to' | 'from' | 'accept'>,
  survey: number,
): Promise<void> {
  try {
    const {
      changed = [],
      places = 0,
      left = 0,
      undo,
    } = await postTermFix({ ...body, preview: false }, survey);
    const open = changed.find(({ file }) => file === state.file.peek()?.id);
    if (open !== undefined) await takeRows({ rows: open.rows, removed: [] });
    showToast(
      left > 0
        ? t('terminology:fix.someDone', { count: places, left })
        : t('terminology:fix.done', { count: places }),
      { ...(undo && { action: { label: t('edit:undo'), run: () => void undoFix(undo.id) } }) },
    );
    await loadTerms();
  } catch (error) {
    reportTrouble(error);
  }
}

async function undoFix(step: number): Promise<void> {
  try {
    const answer = await postUndo('undo', { step });
    if (answer.file === state.file.peek()?.id) await takeRows(answer);
    await loadTerms();
    announce(t('terminology:fix.undone'));
  } catch (error) {
    reportTrouble(error);
  }
}
