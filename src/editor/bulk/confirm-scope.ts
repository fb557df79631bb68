import { toRowFilter } from '../api/grid-filter.ts';
import { chosenRows, state } from '../state/state.ts';
import type { ConfirmBody } from '../../server/api/confirm.ts';

/** Which rows are meant: those chosen, those the filter shows, or all of the file. */
export type Scope = 'chosen' | 'shown' | 'all';

/** The scopes there are now, the narrowest first. */
export function listScopes(): readonly Scope[] {
  return [
    ...(chosenRows.peek() ? (['chosen'] as const) : []),
    ...(state.order.peek() ? (['shown'] as const) : []),
    'all',
  ];
}

/** The question of the dialog as the server reads it, without `preview`. */
export function toConfirmBody(
  scope: Scope,
  onlyExact: boolean,
  as: ConfirmBody['as'],
): Omit<ConfirmBody, 'preview'> {
  const shown = scope === 'all' ? {} : toRowFilter(state.filter.peek());
  const filter = onlyExact ? { ...shown, has: [...(shown.has ?? []), 'exact' as const] } : shown;
  const [anchor, active] = [state.anchor.peek(), state.active.peek()];
  return {
    as,
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(scope === 'chosen' && anchor && active && { between: [anchor.id, active.id] as const }),
  };
}
