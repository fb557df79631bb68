import { signal, type Signal } from '@preact/signals';
import type { Content } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';
import type { GridFilter } from '../api/grid-filter.ts';
import type { FileInfo, ProjectInfo } from '../../server/api/project.ts';
import type { Row } from '../../server/api/row.ts';
import type { TargetSurface } from '../row/target-surface.ts';
import { createRowCache, type RowCache } from './row-cache.ts';

/** The row under work. */
export interface ActiveRow {
  readonly id: string;
  /** Place in the file. */
  readonly index: number;
  /** Rises when the text field is to be filled again. */
  readonly filling: number;
  /** Rises when somebody goes to it: then it is scrolled into sight. */
  readonly arrival: number;
  /** Whether its field takes the focus: not while somebody types in the filter. */
  readonly wantsFocus: boolean;
}

/** Somebody else changed the row first: both texts, for a person to choose. */
export interface Conflict {
  readonly current: Row;
  readonly yours: Content;
  readonly confirm: boolean;
}

/** A short notice at the bottom, with a way back where there is one. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A stretch of the active row to be drawn under: a term found, a finding. */
export interface Mark {
  /** Who draws it: each owner replaces its own. */
  readonly owner: string;
  readonly side: 'source' | 'target';
  /** Content positions. */
  readonly span: Span;
  readonly kind:
    | 'term'
    | 'variant'
    | 'forbidden'
    | 'warning'
    | 'error'
    | 'info'
    | 'repaired'
    | 'found'
    | 'aligned';
  readonly label: string;
}

export type DialogName =
  | 'split'
  | 'palette'
  | 'keys'
  | 'goto'
  | 'replace'
  | 'settings'
  | 'conflicts'
  | 'confirmMany'
  | 'pretranslate';

export interface Route {
  readonly view: string;
  /** What follows the view in the address: the file, the alignment, the term. */
  readonly parts: readonly string[];
}

/** Where the saving of what was typed stands. */
export type Saving = 'saved' | 'typing' | 'saving' | 'offline' | 'failed';

/**
 * The whole state of the editor, writable. Only `state/actions/` and start-up write here; everything else reads
 * {@link import('./state.ts').state}.
 */
export interface Cells {
  readonly project: Signal<ProjectInfo | undefined>;
  readonly file: Signal<FileInfo | undefined>;
  readonly fault: Signal<string | undefined>;
  readonly isOnline: Signal<boolean>;
  readonly route: Signal<Route>;
  readonly rows: RowCache;
  /** Rises when anything in `rows` changed. */
  readonly rowsVersion: Signal<number>;
  /** Rises when what was read is to be read again. */
  readonly readings: Signal<number>;
  /** Places in the file of the rows that pass the filter, rising; absent: all rows. */
  readonly order: Signal<Int32Array | undefined>;
  readonly filter: Signal<GridFilter>;
  readonly filterFault: Signal<string | undefined>;
  readonly active: Signal<ActiveRow | undefined>;
  /** Where choosing several rows began: those from here to the active one are chosen. */
  readonly anchor: Signal<Pick<ActiveRow, 'id' | 'index'> | undefined>;
  /** What the target field of the active row holds now. */
  readonly draft: Signal<Content>;
  readonly surface: Signal<TargetSurface | undefined>;
  /** Whether the text field had the focus when it was last taken away. */
  readonly hadFocus: Signal<boolean>;
  readonly marks: Signal<readonly Mark[]>;
  readonly saving: Signal<Saving>;
  readonly conflict: Signal<Conflict | undefined>;
  readonly toasts: Signal<readonly Toast[]>;
  /** For the live regions: the number makes the same words twice two announcements. */
  readonly polite: Signal<{ readonly text: string; readonly at: number }>;
  readonly assertive: Signal<{ readonly text: string; readonly at: number }>;
  readonly dialog: Signal<DialogName | undefined>;
  readonly openPanes: Signal<readonly string[]>;
}

export const emptyFilter: GridFilter = {
  text: '',
  isRegex: false,
  matchesCase: false,
  side: 'both',
  states: [],
  has: [],
};

export const cells: Cells = {
  project: signal<ProjectInfo | undefined>(undefined),
  file: signal<FileInfo | undefined>(undefined),
  fault: signal<string | undefined>(undefined),
  isOnline: signal(true),
  route: signal<Route>({ view: 'edit', parts: [] }),
  rows: createRowCache(undefined, (): string | undefined => cells.active.peek()?.id),
  rowsVersion: signal(0),
  readings: signal(0),
  order: signal<Int32Array | undefined>(undefined),
  filter: signal(emptyFilter),
  filterFault: signal<string | undefined>(undefined),
  active: signal<ActiveRow | undefined>(undefined),
  anchor: signal<Pick<ActiveRow, 'id' | 'index'> | undefined>(undefined),
  draft: signal<Content>([]),
  surface: signal<TargetSurface | undefined>(undefined),
  hadFocus: signal(false),
  marks: signal<readonly Mark[]>([]),
  saving: signal<Saving>('saved'),
  conflict: signal<Conflict | undefined>(undefined),
  toasts: signal<readonly Toast[]>([]),
  polite: signal({ text: '', at: 0 }),
  assertive: signal({ text: '', at: 0 }),
  dialog: signal<DialogName | undefined>(undefined),
  openPanes: signal<readonly string[]>([]),
};
