import type { Row } from '../../../../server/api/row.ts';
import { cells } from '../../cells.ts';
import { isSameJson } from '../../is-same-json.ts';
import { activateIndex } from './activate.ts';
import { hasDraft } from '../row/save-row.ts';

/** Fills the field of the open row again if it is one of these and shows another text; never over what is being typed. */
export async function refillActive(rows: readonly Row[]): Promise<void> {
  const active = cells.active.peek();
  const row = rows.find(({ id }) => id === active?.id);
  if (row === undefined || hasDraft(row.id)) return;
  if (isSameJson(row.target ?? [], cells.draft.peek())) return;
  await activateIndex(row.index, {
    isFresh: true,
    isSilent: true,
    staysPut: true,
    keepsFocus: !isTyping(),
  });
}

function isTyping(): boolean {
  return (document.activeElement?.closest('.cm-editor') ?? null) !== null;
}
