import { batch } from '@preact/signals';
import { t } from '../../../i18n/translate.ts';
import { cells } from '../../cells.ts';
import { afterPaint } from '../../after-paint.ts';
import { stateKeys } from '../../state-keys.ts';
import { writePreference } from '../../preferences.ts';
import { indexAt, positionFrom } from '../../row-places.ts';
import { announce } from '../window/announce.ts';
import { loadIndex } from './load-rows.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { sendDraft } from '../row/save-row.ts';

/** How many moves were asked for. */
const moves = { count: 0 };

/**
 * Begins a move whose end has to be asked for. The answer tells whether it is still the last one: somebody who went elsewhere
 * meanwhile is not called back.
 */
export function beginMove(): () => boolean {
  moves.count += 1;
  const own = moves.count;
  return () => moves.count === own;
}

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
    /** Nobody goes to it: where one has scrolled to stays. */
    readonly staysPut?: boolean;
    /** The rows from the first one chosen to this one are chosen. */
    readonly extends?: boolean;
  } = {},
): Promise<void> {
  const file = cells.file.peek();
  if (file === undefined || index < 0 || index >= file.rows) return;
  const before = cells.active.peek();
  // to fill the open row again is no move
  const isLast = before?.index === index && options.isFresh === true ? () => true : beginMove();
  if (before && before.index !== index) void sendDraft(before.id);
  if (options.extends === true) cells.anchor.value ??= before;
  else if (before?.index !== index) cells.anchor.value = undefined;
  if (cells.rows.isWanting(index))
    try {
      await loadIndex(index);
    } catch (error) {
      reportTrouble(error);
      return;
    }
  const row = cells.rows.at(index);
  if (row === undefined || !isLast()) return;
  const now = cells.active.peek();
  if (now?.id === row.id && options.isFresh !== true) {
    if (options.keepsFocus !== true) cells.surface.peek()?.focus();
    return;
  }
  batch(() => {
    cells.draft.value = row.target ?? [];
    cells.marks.value = [];
    cells.active.value = {
      id: row.id,
      index,
      filling: (now?.filling ?? 0) + 1,
      arrival: (now?.arrival ?? 0) + (options.staysPut === true ? 0 : 1),
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

/** Steps through the rows shown; stops at the ends. @param extending the rows stepped over are chosen */
export function step(by: number, extending = false): void {
  const order = cells.order.peek();
  const active = cells.active.peek();
  const count = order?.length ?? cells.file.peek()?.rows ?? 0;
  const here = active ? positionFrom(order, active.index) : -1;
  // a row the filter does not show stands before the next one shown
  const isShown = active !== undefined && indexAt(order, here) === active.index;
  const next = isShown || by < 0 ? here + by : here + by - 1;
  void activateIndex(indexAt(order, Math.max(0, Math.min(count - 1, next))), {
    ...(extending && { extends: true }),
  });
}
