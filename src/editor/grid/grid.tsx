import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { loadPositions } from '../state/actions/rows/load-rows.ts';
import { indexAt, positionFrom } from '../state/row-places.ts';
import { editSettings } from '../state/edit-settings.ts';
import { chosenRows, shownCount, state } from '../state/state.ts';
import { GridRow } from './grid-row.tsx';
import { createRowHeights } from './row-heights.ts';
import { useVirtualList } from './use-virtual-list.ts';

/** Height in px of a row of one line. */
const GUESS = 45;
/** When the rows have their new heights after the window has another size, in ms. */
const RESIZED_MS = 150;
/** Rows read beyond those drawn: going on to the next must not wait for a server that is writing the file. */
const AHEAD = 150;

/**
 * The segments, of which only those in sight are in the page, and the active row wherever it is: were it taken out, its
 * field would lose the focus and what is being composed.
 */
export function Grid(): VNode {
  const order = state.order.value;
  const count = shownCount.value;
  const active = state.active.value;
  const file = state.file.value;
  const chosen = chosenRows.value;
  void state.rowsVersion.value;
  const kept = useRef({ count: -1, order, heights: createRowHeights(0, GUESS), file: '' });
  const isSameList = kept.current.order === order && kept.current.file === file?.id;
  if (kept.current.count !== count || !isSameList)
    kept.current = {
      count,
      order,
      heights: createRowHeights(count, GUESS, isSameList ? kept.current.heights : undefined),
      file: file?.id ?? '',
    };
  const { heights } = kept.current;
  const activePosition = active ? findPosition(order, active.index) : -1;
  const { scroller, observer, first, last, drawn, redraw } = useVirtualList({
    heights,
    kept: activePosition,
  });

  const showActive = (isNearOnly: boolean): void => {
    const box = scroller.current;
    if (box === null || activePosition < 0) return;
    const start = heights.offsetOf(activePosition);
    const end = start + heights.heightOf(activePosition);
    // the row before and the two after stay in sight
    const calm = Math.min(GUESS * 2, box.clientHeight / 4);
    if (start - calm < box.scrollTop || end + calm > box.scrollTop + box.clientHeight) {
      const isNear = Math.abs(start - box.scrollTop) < box.clientHeight * 2;
      if (isNearOnly && !isNear) return;
      if (isNear && start - calm < box.scrollTop) box.scrollTop = start - calm;
      else box.scrollTop = start - box.clientHeight / 3;
      redraw();
    }
  };
  const latest = useRef(showActive);
  latest.current = showActive;

  useLayoutEffect(() => {
    showActive(false);
    // in a low window the page scrolls too
    if (active?.wantsFocus === true && document.documentElement.scrollHeight > window.innerHeight)
      scroller.current
        ?.querySelector('.row-active .cell-active')
        ?.scrollIntoView({ block: 'nearest' });
  }, [active?.id, active?.arrival, order, heights]);

  // a window that is made narrow or zoomed: rows are higher, and the open one would be out of sight
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onResize = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(true), RESIZED_MS);
    };
    window.addEventListener('resize', onResize);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', onResize);
    };
  }, []);

  useEffect(
    () => loadPositions(first, last + 1 + (order === undefined ? AHEAD : 0)),
    [first, last, order, file?.id, count, state.readings.value],
  );

  return (
    <div
      class={editSettings.value.isStacked ? 'grid grid-stacked' : 'grid'}
      role="grid"
      aria-label={t('edit:grid.label')}
      aria-rowcount={count + 1}
      aria-colcount={4}
      aria-multiselectable="true"
      data-region="grid"
    >
      <div role="rowgroup" class="grid-head">
        <div role="row" aria-rowindex={1} class="grid-row grid-titles">
          <div role="columnheader" class="cell-number">
            {t('edit:grid.number')}
          </div>
          <div role="columnheader" class="cell-source">
            {t('edit:grid.source')}
          </div>
          <div role="columnheader" class="cell-target">
            {t('edit:grid.target')}
          </div>
          <div role="columnheader" class="cell-state">
            {t('edit:grid.state')}
          </div>
        </div>
      </div>
      <div role="rowgroup" class="grid-scroll" ref={scroller}>
        <div role="presentation" class="grid-space" style={{ height: `${heights.total()}px` }}>
          {drawn.map((position) => {
            const index = indexAt(order, position);
            const row = state.rows.at(index);
            const isActive = active?.id === row?.id && row !== undefined;
            return (
              <GridRow
                key={row?.id ?? `at ${index}`}
                row={row}
                position={position}
                top={heights.offsetOf(position)}
                observer={observer}
                active={isActive ? active : undefined}
                isChosen={chosen !== undefined && index >= chosen.first && index <= chosen.last}
                sourceLocale={file?.sourceLocale ?? ''}
                targetLocale={file?.targetLocale ?? ''}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Where a row of the file is shown; -1 when the filter hides it. */
function findPosition(order: Int32Array | undefined, index: number): number {
  const position = positionFrom(order, index);
  return indexAt(order, position) === index ? position : -1;
}
