import { effect } from '@preact/signals';
import { isEditable } from '../../state/actions/row/confirm-row.ts';
import { editSettings } from '../../state/edit-settings.ts';
import { state } from '../../state/state.ts';
import { matches, putMatch } from './matches-state.ts';

/**
 * Puts the best match into the open row when that is empty and the match as good as the person wants it. It is filled in, no more:
 * nobody has confirmed it. A row that was emptied again stays so while it is open.
 */
export function fillEmptyRow(): () => void {
  let last: string | undefined;
  return effect(() => {
    const [answer, surface] = [matches.answer.value, state.surface.value];
    const from = editSettings.value.fillsFrom;
    if (surface === undefined || surface.rowId !== last) last = undefined;
    const best = answer?.value?.matches[0];
    if (from === 0 || best === undefined || best.score < from) return;
    if (surface === undefined || surface.rowId !== answer?.rowId || surface.rowId === last) return;
    const row = state.rows.byId(surface.rowId);
    if (row?.state !== 'initial' || !isEditable(row) || surface.getContent().length > 0) return;
    last = surface.rowId;
    putMatch(surface, best, 'replace');
  });
}
