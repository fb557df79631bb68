import { batch } from '@preact/signals';
import { t } from '../../../i18n/translate.ts';
import type { Row } from '../../../../server/api/row.ts';
import { afterPaint } from '../../after-paint.ts';
import { cells } from '../../cells.ts';
import { editSettings } from '../../edit-settings.ts';
import { isSameJson } from '../../is-same-json.ts';
import { positionFrom, indexAt } from '../../row-places.ts';
import { activateIndex, beginMove, step } from '../rows/activate.ts';
import { announce, showToast } from '../window/announce.ts';
import { findKnownUnconfirmed, findNextUnconfirmed } from '../rows/find-next-unconfirmed.ts';
import { refillActive } from '../rows/refill-active.ts';
import { isInOtherField } from './is-in-other-field.ts';
import { sendEdit } from './save-row.ts';
import { setRowForNow } from '../rows/set-rows.ts';
import { undoStep } from './undo-step.ts';

/**
 * Confirms the active row, shows it as confirmed in the same frame, and goes on.
 *
 * @param as what it is then, unless it has come further already; absent: what the person does all day
 */
export function confirmRow(
  then: 'unconfirmed' | 'next',
  as: 'translated' | 'reviewed' = editSettings.peek().reviews ? 'reviewed' : 'translated',
): void {
  const active = cells.active.peek();
  const row = active && cells.rows.byId(active.id);
  if (row === undefined || !isEditable(row)) return;
  const target = cells.surface.peek()?.getContent() ?? cells.draft.peek();
  if (target.length === 0 && row.source.length > 0) {
    announce(t('edit:emptyNotConfirmed'));
    showToast(t('edit:emptyNotConfirmed'));
    return;
  }
  const isFurther = row.state === 'final' || (row.state === 'reviewed' && as === 'translated');
  // another text than the one that was read then is not
  const state = isFurther && isSameJson(row.target, target) ? row.state : as;
  const edit = { target, state, confirm: true, propagate: editSettings.peek().propagates };
  const sent = batch(() => {
    setRowForNow({ ...row, target, state });
    // kept in the browser at once; the server is asked when the next row is on the screen
    const answer = sendEdit(row.id, edit, new Promise(afterPaint));
    if (then === 'next') step(1);
    else void goToNextUnconfirmed(row);
    return answer;
  });
  void sent.then((answer) => {
    const count = answer?.copies ?? 0;
    // the row gone on to may be one of them
    if (answer) void refillActive(answer.propagated);
    if (count > 0)
      showToast(t('edit:propagated', { count }), {
        action: { label: t('edit:undo'), run: () => void undoStep('undo', answer?.undo?.id) },
      });
  });
}

export function isEditable(row: Row): boolean {
  return row.translate && cells.file.peek()?.readOnly === undefined;
}

/** Takes the confirmation of the active row back: its text is a draft again. */
export function reopenRow(): void {
  const row = cells.rows.byId(cells.active.peek()?.id ?? '');
  if (row === undefined || !isEditable(row) || row.state === 'initial') return;
  const target = cells.surface.peek()?.getContent() ?? cells.draft.peek();
  setRowForNow({ ...row, target, state: 'initial' });
  void sendEdit(row.id, { target, state: 'initial' });
  announce(t('edit:reopened'));
}

/** Opens the next row that is still to be confirmed, from the one after `row` to the end, then from the beginning. */
export async function goToNextUnconfirmed(row: Row): Promise<void> {
  const known = findKnownUnconfirmed(row.index);
  if (known !== undefined) {
    await activateIndex(known);
    return;
  }
  const isLast = beginMove();
  const field = document.activeElement;
  const next = await findNextUnconfirmed(row.index);
  if (next === undefined) showToast(t('edit:allConfirmed'));
  if (!isLast()) return;
  // nor is somebody who writes in another field by now
  const options = { keepsFocus: document.activeElement !== field && isInOtherField() };
  if (next === undefined) {
    const order = cells.order.peek();
    const after = positionFrom(order, row.index) + 1;
    if (indexAt(order, after) > row.index) void activateIndex(indexAt(order, after), options);
    return;
  }
  await activateIndex(next, options);
}
