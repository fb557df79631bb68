import type { Row } from '../../server/api/row.ts';

/** Rows kept at most: at about 1 KB a row this stays far below the 80 MB the page may take. */
const MOST_ROWS = 6000;

/** The rows read so far, by place in the file and by id; the ones looked at longest ago go first. */
export interface RowCache {
  at(index: number): Row | undefined;
  byId(id: string): Row | undefined;
  put(rows: readonly Row[]): void;
  /** Rows came or went at a place: `gone` are forgotten, and what stood behind `from` moves by so many places. */
  shift(from: number, by: number, gone: ReadonlySet<string>): void;
  clear(): void;
  /** Rows at these places are other than they were read: they are shown as they are until they are read again. */
  markStale(ranges: readonly (readonly [start: number, end: number])[]): void;
  /** Whether the row at a place is to be read: it is not known, or stale. */
  isWanting(index: number): boolean;
  /** The rows read so far, in no order. */
  all(): Iterable<Row>;
}

/** @param findPinned The row that never goes: somebody works on it. */
export function createRowCache(
  mostRows: number = MOST_ROWS,
  findPinned: () => string | undefined = () => undefined,
): RowCache {
  // a Map keeps the order of insertion: the first key is the one not touched for longest
  const rows = new Map<number, Row>();
  const places = new Map<string, number>();
  const stale = new Set<number>();
  const drop = (index: number): void => {
    const row = rows.get(index);
    rows.delete(index);
    stale.delete(index);
    if (row && places.get(row.id) === index) places.delete(row.id);
  };
  return {
    at: (index) => rows.get(index),
    byId(id) {
      const index = places.get(id);
      return index === undefined ? undefined : rows.get(index);
    },
    put(list) {
      for (const row of list) {
        const before = places.get(row.id);
        if (before !== undefined && before !== row.index) drop(before);
        drop(row.index);
        rows.set(row.index, row);
        places.set(row.id, row.index);
      }
      const pinned = findPinned();
      for (const [index, { id }] of rows) {
        if (rows.size <= mostRows) break;
        if (id !== pinned) drop(index);
      }
    },
    shift(from, by, gone) {
      const kept = [...rows.values()].filter(({ id, index }) => !gone.has(id) && !stale.has(index));
      rows.clear();
      places.clear();
      stale.clear();
      for (const row of kept) {
        const index = row.index > from ? row.index + by : row.index;
        rows.set(index, { ...row, index });
        places.set(row.id, index);
      }
    },
    clear() {
      rows.clear();
      places.clear();
      stale.clear();
    },
    markStale(ranges) {
      for (const index of rows.keys())
        if (ranges.some(([start, end]) => index >= start && index < end)) stale.add(index);
    },
    isWanting: (index) => !rows.has(index) || stale.has(index),
    all: () => rows.values(),
  };
}
