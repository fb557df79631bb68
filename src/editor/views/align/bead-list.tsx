import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { createRowHeights } from '../../grid/row-heights.ts';
import { useVirtualList } from '../../grid/use-virtual-list.ts';
import { t } from '../../i18n/translate.ts';
import { activeId, activeSide, alignment, beads, focusWish, mode, shown } from './align-state.ts';
import { BeadRow } from './bead-row.tsx';

/** Height in px of a bead of one short sentence a side. */
const GUESS = 76;

/** The listed beads, of which only those in sight are in the page, and the one under work wherever it is. */
export function BeadList(): VNode | null {
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
  const { scroller, observer, drawn, redraw } = useVirtualList({
    heights,
    kept: position,
    onMeasure: (row) => measured.current.set(Number(row.dataset['bead']), row.offsetHeight),
  });

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || position < 0) return;
    const start = heights.offsetOf(position);
    const end = start + heights.heightOf(position);
    const calm = Math.min(GUESS, box.clientHeight / 4);
    if (start - calm < box.scrollTop) box.scrollTop = Math.max(0, start - calm);
    else if (end + calm > box.scrollTop + box.clientHeight)
      box.scrollTop = Math.min(start, end + calm - box.clientHeight);
    redraw();
  }, [active, wish, heights]);
  useLayoutEffect(() => {
    document.querySelector<HTMLElement>(`#bead-${active}-${side}`)?.focus({ preventScroll: true });
  }, [active, side, wish]);

  if (open === undefined) return null;
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
        {drawn.map((at) => {
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
