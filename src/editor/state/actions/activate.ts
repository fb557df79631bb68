import { batch } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { cells } from '../cells.ts';
import { afterPaint } from '../after-paint.ts';
import { stateKeys } from '../state-keys.ts';
import { writePreference } from '../preferences.ts';
import { indexAt, positionFrom } from '../row-places.ts';
import { announce } from './announce.ts';
import { loadIndex } from './load-rows.ts';
import { reportTrouble } from './report-trouble.ts';
import { sendDraft } from './save-row.ts';

/** Opens a row for work by its place in the file. What was typed in the one before is sent. */
export async function activateIndex(
  index: number,
  options: {
    /** The field is filled again even when the row is already open. */
    readonly isFresh?: boolean;
    /** The announcement is left out: start-up says its own. */
    readonly isSilent?: boolean;
    /** The focus stays where it is, as in the filter. */
    readonly keepsFocus?: boolean;
  } = {},
): Promise<void> {
  const file = cells.file.peek();
  if (file === undefined || index < 0 || index >= file.rows) return;
  const before = cells.active.peek();
  if (before && before.index !== index) void sendDraft(before.id);
  if (cells.rows.at(index) === undefined)
    try {
      await loadIndex(index);
    } catch (error) {
      reportTrouble(error);
      return;
    }
  const row = cells.rows.at(index);
  if (row === undefined) return;
  if (before?.id === row.id && options.isFresh !== true) {
    cells.surface.peek()?.focus();
    return;
  }
  batch(() => {
    cells.draft.value = row.target ?? [];
    cells.marks.value = [];
    cells.active.value = {
      id: row.id,
      index,
      filling: (before?.filling ?? 0) + 1,
      wantsFocus: options.keepsFocus !== true,
    };
  });
  afterPaint(() => writePreference(`place.${file.id}`, row.id));
  if (options.isSilent !== true)
    afterPaint(() => {
      const state = row.translate ? t(stateKeys[row.state]) : t('edit:status.locked');
      announce(t('edit:moved', { number: index + 1, all: file.rows, state }));
    });
}

/** Steps through the rows shown; stops at the ends. */
export function step(by: number): void {
  const order = cells.order.peek();
  const active = cells.active.peek();
  const count = order?.length ?? cells.file.peek()?.rows ?? 0;
  const here = active ? positionFrom(order, active.index) : -1;
  // a row the filter does not show stands before the next one shown
  const isShown = active !== undefined && indexAt(order, here) === active.index;
  const next = isShown || by < 0 ? here + by : here + by - 1;
  void activateIndex(indexAt(order, Math.max(0, Math.min(count - 1, next))));
}
