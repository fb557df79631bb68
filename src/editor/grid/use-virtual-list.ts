import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { RowHeights } from './row-heights.ts';

/** Px drawn above and below what is seen, so that a turn of the wheel meets drawn rows. */
const MARGIN = 500;

interface VirtualListOptions {
  readonly heights: RowHeights;
  /** Position of the row that is drawn wherever it is: taken out, it would lose the focus. -1 when there is none. */
  readonly kept: number;
  /** Told of each height that was measured. */
  readonly onMeasure?: (row: HTMLElement) => void;
}

/** Which rows of a long list are in the page. */
export interface VirtualList {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Each drawn row is observed by it, and names its position as `data-position`. */
  readonly observer: ResizeObserver;
  /** First and last position near the sight; the last one is -1 when the list is empty. */
  readonly first: number;
  readonly last: number;
  /** The positions to draw, rising: those near the sight and the kept one. */
  readonly drawn: readonly number[];
  redraw(): void;
}

/** Follows the scrolling and the heights of a long list, of which only what is in sight is drawn. */
export function useVirtualList({ heights, kept, onMeasure }: VirtualListOptions): VirtualList {
  const scroller = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  // the observer outlives the heights
  const now = useRef({ heights, onMeasure });
  now.current = { heights, onMeasure };

  // looked at when it may have changed: asking while drawing would lay out the page, once for each key
  const sight = useRef({ top: 0, height: 800 });
  const redraw = (): void => {
    const box = scroller.current;
    if (box !== null) sight.current = { top: box.scrollTop, height: box.clientHeight };
    draw(0);
  };
  const { top, height } = sight.current;
  const first = heights.positionAt(Math.max(0, top - MARGIN));
  const last = heights.count === 0 ? -1 : heights.positionAt(top + height + MARGIN);

  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const box = scroller.current;
        if (box === null) return;
        let hasChanged = false;
        for (const { target } of entries) {
          if (!(target instanceof HTMLElement) || !target.isConnected) continue;
          const position = Number(target.dataset['position']);
          const { heights: latest } = now.current;
          const isAbove = latest.offsetOf(position) + latest.heightOf(position) <= box.scrollTop;
          now.current.onMeasure?.(target);
          const grown = latest.setHeight(position, target.offsetHeight);
          if (grown === 0) continue;
          hasChanged = true;
          // what is being read must not move
          if (isAbove) box.scrollTop += grown;
        }
        if (hasChanged) redraw();
      }),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    box.addEventListener('scroll', redraw, { passive: true });
    const sizes = new ResizeObserver(redraw);
    sizes.observe(box);
    return () => {
      box.removeEventListener('scroll', redraw);
      sizes.disconnect();
    };
  }, []);

  // rows that stay in the page keep their size, of which the observer says nothing
  useLayoutEffect(() => {
    let hasChanged = false;
    for (const row of scroller.current?.querySelectorAll<HTMLElement>('[data-position]') ?? [])
      if (heights.setHeight(Number(row.dataset['position']), row.offsetHeight) !== 0)
        hasChanged = true;
    if (hasChanged) redraw();
  }, [heights]);

  const drawn: number[] = [];
  if (kept >= 0 && kept < first) drawn.push(kept);
  for (let position = first; position <= last; position += 1) drawn.push(position);
  if (kept > last) drawn.push(kept);
  return { scroller, observer, first, last, drawn, redraw };
}
