import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { createRowHeights } from '../../grid/row-heights.ts';
import { t } from '../../i18n/translate.ts';
import { activeId, activeSide, alignment, beads, focusWish, mode, shown } from './align-state.ts';
import { BeadRow } from './bead-row.tsx';

/** Height in px of a bead of one short sentence a side. */
const GUESS = 76;
/** Px drawn above and below what is seen. */
const MARGIN = 600;

/** The listed beads, of which only those in sight are in the page, and the one under work wherever it is. */
export function BeadList(): VNode | null {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const places = shown.value;
  const list = beads.value;
  const open = alignment.value;
  const active = activeId.value;
  const side = activeSide.value;
  const wish = focusWish.value;
  /** What was measured, by bead: a bead keeps its height when others come and go. */
  const measured = useRef(new Map<number, number>());
  const kept = useRef({ places: [] as readonly number[], heights: createRowHeights(0, GUESS) });
  if (kept.current.places !== places) {
    const heights = createRowHeights(places.length, GUESS);
    places.forEach((place, at) => {
      const known = measured.current.get(list[place]!.id);
      if (known !== undefined) heights.setHeight(at, known);
    });
    kept.current = { places, heights };
  }
  const { heights } = kept.current;
  const position = places.findIndex((at) => list[at]!.id === active);
  const top = scroller.current?.scrollTop ?? 0;
  const height = scroller.current?.clientHeight ?? 800;
  const first = heights.positionAt(Math.max(0, top - MARGIN));
  const last = places.length === 0 ? -1 : heights.positionAt(top + height + MARGIN);

  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const box = scroller.current;
        let hasChanged = false;
        for (const { target } of entries) {
          if (box === null || !(target instanceof HTMLElement) || !target.isConnected) continue;
          const at = Number(target.dataset['position']);
          measured.current.set(Number(target.dataset['bead']), target.offsetHeight);
          const { heights: now } = kept.current;
          const isAbove = now.offsetOf(at) + now.heightOf(at) <= box.scrollTop;
          const grown = now.setHeight(at, target.offsetHeight);
          if (grown === 0) continue;
          hasChanged = true;
          if (isAbove) box.scrollTop += grown;
        }
        if (hasChanged) redraw(0);
      }),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const onScroll = (): void => redraw(0);
    box.addEventListener('scroll', onScroll, { passive: true });
    const sizes = new ResizeObserver(onScroll);
    sizes.observe(box);
    return () => {
      box.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || position < 0) return;
    const start = heights.offsetOf(position);
    const end = start + heights.heightOf(position);
    const calm = Math.min(GUESS, box.clientHeight / 4);
    if (start - calm < box.scrollTop) box.scrollTop = Math.max(0, start - calm);
    else if (end + calm > box.scrollTop + box.clientHeight)
      box.scrollTop = Math.min(start, end + calm - box.clientHeight);
    redraw(0);
  }, [active, wish, heights]);
  useLayoutEffect(() => {
    document.querySelector<HTMLElement>(`#bead-${active}-${side}`)?.focus({ preventScroll: true });
  }, [active, side, wish]);

  if (open === undefined) return null;
  const rows: number[] = [];
  if (position >= 0 && position < first) rows.push(position);
  for (let at = first; at <= last; at++) rows.push(at);
  if (position > last) rows.push(position);
  return (
    <div
      class="beads"
      role="grid"
      aria-label={t('align:list')}
      aria-rowcount={list.length}
      aria-colcount={3}
      data-region="beads"
      ref={scroller}
    >
      <div role="rowgroup" class="beads-space" style={{ height: `${heights.total()}px` }}>
        {rows.map((at) => {
          const bead = list[places[at]!]!;
          return (
            <BeadRow
              key={bead.id}
              bead={bead}
              at={places[at]!}
              position={at}
              top={heights.offsetOf(at)}
              observer={observer}
              isActive={bead.id === active}
              mode={mode.value}
              source={open.source}
              target={open.target}
            />
          );
        })}
      </div>
    </div>
  );
}
