import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Row } from '../../server/api/row.ts';
import { cells, type Cells } from './cells.ts';
import type { RowCache } from './row-cache.ts';
import { positionFrom } from './row-places.ts';

type Readable<T> = {
  readonly [Key in keyof T]: T[Key] extends Signal<infer Value>
    ? ReadonlySignal<Value>
    : T[Key] extends RowCache
      ? Pick<RowCache, 'at' | 'byId' | 'all' | 'isWanting'>
      : T[Key];
};

/** The state as views and panes see it: to be read, never written. */
export type State = Readable<Cells>;

export const state: State = cells;

/** The active row as it is known now; absent until it is loaded. */
export const activeRow: ReadonlySignal<Row | undefined> = computed(() => {
  void cells.rowsVersion.value;
  const active = cells.active.value;
  return active && cells.rows.byId(active.id);
});

/** The rows that are chosen, when they are more than the active one: their places in the file, and how many are shown. */
export const chosenRows: ReadonlySignal<
  { readonly first: number; readonly last: number; readonly count: number } | undefined
> = computed(() => {
  const [anchor, active] = [cells.anchor.value, cells.active.value];
  if (anchor === undefined || active === undefined || anchor.index === active.index)
    return undefined;
  const [first, last] = [
    Math.min(anchor.index, active.index),
    Math.max(anchor.index, active.index),
  ];
  const order = cells.order.value;
  return { first, last, count: positionFrom(order, last + 1) - positionFrom(order, first) };
});

/** Rows shown: all, or those the filter lets through. */
export const shownCount: ReadonlySignal<number> = computed(
  () => cells.order.value?.length ?? cells.file.value?.rows ?? 0,
);
