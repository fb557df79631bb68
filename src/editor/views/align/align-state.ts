import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { AlignmentInfo, BeadInfo } from '../../../server/api/alignments.ts';
import { countBeads, filterBeads, type BeadFigures, type BeadFilter } from './bead-filter.ts';

export type SideName = 'source' | 'target';

/** What the keys do for the moment. */
export type AlignMode =
  /** Choosing where a bead is cut. */
  | {
      readonly type: 'split';
      readonly bead: number;
      readonly source: number;
      readonly target: number;
    }
  /** One side is chosen, its partner is looked for. */
  | { readonly type: 'pin'; readonly bead: number; readonly side: SideName };

/** The alignment that is open; its beads are those of `beads`. */
export const alignment: Signal<AlignmentInfo | undefined> = signal(undefined);
export const beads: Signal<readonly BeadInfo[]> = signal([]);
export const revision: Signal<number> = signal(0);
export const labels: Signal<{ readonly undo?: string; readonly redo?: string }> = signal({});
export const filter: Signal<BeadFilter> = signal<BeadFilter>('problems');
/** The bead under work, by id. */
export const activeId: Signal<number | undefined> = signal(undefined);
export const activeSide: Signal<SideName> = signal<SideName>('source');
export const mode: Signal<AlignMode | undefined> = signal(undefined);
/** An operation is on its way. */
export const isBusy: Signal<boolean> = signal(false);
export const isSaving: Signal<boolean> = signal(false);
/** Rises when the bead under work is to take the focus. */
export const focusWish: Signal<number> = signal(0);

/** Places of the beads that are listed. While a partner is looked for, all are. */
export const shown: ReadonlySignal<readonly number[]> = computed(() =>
  filterBeads(beads.value, mode.value?.type === 'pin' ? 'all' : filter.value, activeId.value),
);

export const figures: ReadonlySignal<BeadFigures> = computed(() =>
  countBeads(beads.value, alignment.value?.source.words ?? [], alignment.value?.target.words ?? []),
);

/** The place of the bead under work; -1 when there is none. */
export const activeAt: ReadonlySignal<number> = computed(() =>
  beads.value.findIndex(({ id }) => id === activeId.value),
);

export function activeBead(): BeadInfo | undefined {
  return beads.peek()[activeAt.peek()];
}
