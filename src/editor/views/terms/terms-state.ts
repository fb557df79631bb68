import { signal, type Signal } from '@preact/signals';
import type { Side } from '../../../model/finding.ts';
import type { TerminologyList, TermInfo, TermLines } from '../../../server/api/terminology.ts';

/** Which terms are listed. */
export type TermFilter = 'all' | 'mixed' | 'missing';
/** In what order the places of a rendering are listed. */
export type LineOrder = 'place' | 'before' | 'after';

/** Absent until the terms were listed. */
export const list: Signal<TerminologyList | undefined> = signal(undefined);
export const words: Signal<string> = signal('');
export const filter: Signal<TermFilter> = signal<TermFilter>('all');
/** The side whose renderings are looked at; absent: as the project has it. */
export const side: Signal<Side | undefined> = signal(undefined);
export const isListing: Signal<boolean> = signal(false);

/** The term that keys mean, by name, and what is known of it. */
export const activeName: Signal<string | undefined> = signal(undefined);
export const info: Signal<TermInfo | undefined> = signal(undefined);
/** The rendering that keys mean: its number, or that behind the last for places without one. */
export const activeRendering: Signal<number> = signal(0);
export const order: Signal<LineOrder> = signal<LineOrder>('place');
export const lines: Signal<TermLines | undefined> = signal(undefined);

/** Whether the dialog that asks for the form of a file is open. */
export const isExporting: Signal<boolean> = signal(false);
/** Whether the dialog that puts the rendering everywhere is open. */
export const isFixing: Signal<boolean> = signal(false);
/** Where the focus is to go when this rises. */
export const focusWish: Signal<{ readonly on: 'term' | 'rendering'; readonly at: number }> = signal(
  { on: 'term', at: 0 },
);
