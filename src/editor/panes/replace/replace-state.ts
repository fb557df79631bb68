import { signal, type Signal } from '@preact/signals';
import { readPreference, writePreference } from '../../state/preferences.ts';
import { state } from '../../state/state.ts';
import { toRowFilter, type GridFilter } from '../../api/grid-filter.ts';
import type { ReplaceBody } from '../../../server/api/replace.ts';

/** What the dialog asks for; kept when it is closed, and for the next day. */
export interface ReplaceQuery {
  readonly find: string;
  readonly with: string;
  readonly isRegex: boolean;
  /** Off: İ and i, I and ı count as the same. */
  readonly matchesCase: boolean;
  /** Only in rows that pass the filter of the grid. */
  readonly onlyShown: boolean;
}

export const replaceQuery: Signal<ReplaceQuery> = signal(
  readPreference<ReplaceQuery>('replace.query', {
    find: '',
    with: '',
    isRegex: false,
    matchesCase: false,
    onlyShown: true,
  }),
);

export function changeReplaceQuery(change: Partial<ReplaceQuery>): void {
  replaceQuery.value = { ...replaceQuery.peek(), ...change };
  writePreference('replace.query', replaceQuery.peek());
}

/** Whether the grid shows only some rows. */
export function isFiltered(): boolean {
  return state.order.value !== undefined;
}

/** The question as the server reads it, without `preview`. */
export function toReplaceBody(
  query: ReplaceQuery,
  filter: GridFilter,
): Omit<ReplaceBody, 'preview'> {
  const wanted = query.onlyShown ? toRowFilter(filter) : {};
  return {
    find: query.find,
    with: query.with,
    ...(query.isRegex && { regex: true }),
    ...(query.matchesCase && { case: true }),
    ...(Object.keys(wanted).length > 0 && { filter: wanted }),
  };
}
