import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Row } from '../../server/api/row.ts';
import { afterPaint, settle } from '../state/after-paint.ts';
import { indexAt, positionFrom } from '../state/row-places.ts';
import { activeRow, state } from '../state/state.ts';

/** What is known for the open row. While the server is asked, neither `value` nor `fault` is there. */
export interface RowAnswer<T> {
  readonly rowId: string;
  readonly value?: T;
  readonly fault?: unknown;
}

/** A row and what is known for it, as the panes show them. */
export interface ShownAnswer<T> {
  readonly row: Row | undefined;
  readonly answer: RowAnswer<T> | undefined;
}

export interface RowLookUpOptions<T> {
  ask(file: string, id: string, signal: AbortSignal): Promise<T>;
  /** What an answer depends on beside the row: another text asks again. */
  versionOf?(row: Row): string;
  /** Rows behind the open one that are asked for before anybody goes there. */
  readonly prefetched?: number;
}

export interface RowLookUp<T> {
  readonly answer: ReadonlySignal<RowAnswer<T> | undefined>;
  /** For panes: a row just opened is drawn before what is known for it. */
  readonly shown: ReadonlySignal<ShownAnswer<T>>;
  /** What was known is not true any more. */
  forget(): void;
  /** Takes an answer that came by another way, for the open row as it is now. */
  put(value: T): void;
  /** Begins to follow the open row; the answer ends that. */
  start(): () => void;
}

/** Answers kept: a person goes back to the rows just left, seldom farther. */
const KEPT = 64;

/**
 * Asks the server something about whatever row is open. An answer that comes when another row is open is kept for later
 * but not shown; a question nobody waits for is stopped.
 */
export function createRowLookUp<T>({
  ask,
  versionOf = () => '',
  prefetched = 0,
}: RowLookUpOptions<T>): RowLookUp<T> {
  const answer = signal<RowAnswer<T> | undefined>(undefined);
  const generation = signal(0);
  const known = new Map<string, T>();
  const asked = new Map<string, { readonly stop: AbortController; readonly all: Promise<void> }>();
  const fileId = computed(() => state.file.value?.id);
  const keyOf = (file: string, row: Row): string => `${file}\n${row.id}\n${versionOf(row)}`;
  const open = computed(() => {
    const [file, row] = [fileId.value, activeRow.value];
    return file === undefined || row === undefined
      ? undefined
      : `${generation.value}\n${keyOf(file, row)}`;
  });

  const shown = settle(
    computed(() => ({ row: activeRow.value, answer: answer.value })),
    (next, before) => next.row?.id === before.row?.id,
  );

  const remember = (name: string, value: T): void => {
    known.delete(name);
    known.set(name, value);
    for (const oldest of known.keys()) {
      if (known.size <= KEPT) break;
      known.delete(oldest);
    }
  };

  const fetchRow = (file: string, row: Row): Promise<void> => {
    const name = keyOf(file, row);
    const running = asked.get(name);
    if (running) return running.all;
    const stop = new AbortController();
    const own = generation.peek();
    const all = (async () => {
      try {
        const value = await ask(file, row.id, stop.signal);
        if (own !== generation.peek()) return;
        remember(name, value);
        if (isOpen(name)) answer.value = { rowId: row.id, value };
      } catch (fault) {
        if (!stop.signal.aborted && isOpen(name)) answer.value = { rowId: row.id, fault };
      } finally {
        if (asked.get(name)?.stop === stop) asked.delete(name);
      }
    })();
    asked.set(name, { stop, all });
    return all;
  };

  const isOpen = (name: string): boolean => open.peek() === `${generation.peek()}\n${name}`;

  /** The rows shown behind the open one, as far as they are loaded. */
  const following = (row: Row): readonly Row[] => {
    const order = state.order.peek();
    const here = positionFrom(order, row.index);
    return Array.from({ length: prefetched }, (_, at) =>
      state.rows.at(indexAt(order, here + 1 + at)),
    ).filter((next) => next !== undefined);
  };

  const follow = async (file: string, row: Row): Promise<void> => {
    const wanted = [row, ...following(row)];
    const names = new Set(wanted.map((one) => keyOf(file, one)));
    for (const [name, { stop }] of asked) {
      if (names.has(name)) continue;
      stop.abort();
      asked.delete(name);
    }
    for (const one of wanted) {
      if (!isOpen(keyOf(file, row))) return;
      if (!known.has(keyOf(file, one))) await fetchRow(file, one);
    }
  };

  return {
    answer,
    shown,
    forget() {
      known.clear();
      for (const { stop } of asked.values()) stop.abort();
      asked.clear();
      generation.value += 1;
    },
    put(value) {
      const [file, row] = [fileId.peek(), activeRow.peek()];
      if (file === undefined || row === undefined) return;
      remember(keyOf(file, row), value);
      answer.value = { rowId: row.id, value };
    },
    start() {
      return effect(() => {
        const name = open.value;
        const [file, row] = [fileId.peek(), activeRow.peek()];
        if (name === undefined || file === undefined || row === undefined) {
          answer.value = undefined;
          return;
        }
        const value = known.get(keyOf(file, row));
        const before = answer.peek();
        if (value !== undefined) answer.value = { rowId: row.id, value };
        // the same row in a new version: the old answer stands until the new one comes
        else if (before?.rowId !== row.id) answer.value = { rowId: row.id };
        afterPaint(() => {
          if (isOpen(keyOf(file, row))) void follow(file, row);
        });
      });
    },
  };
}
