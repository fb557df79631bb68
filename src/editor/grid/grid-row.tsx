import type { FunctionComponent, VNode } from 'preact';
import { memo } from 'preact/compat';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from '../../server/api/row.ts';
import { t, uiLanguage } from '../i18n/translate.ts';
import { RowCells } from '../row/row-cells.tsx';
import { findStatus } from '../row/row-status.ts';
import { activateIndex } from '../state/actions/rows/activate.ts';
import type { ActiveRow } from '../state/cells.ts';

interface GridRowProps {
  /** Absent while it is on its way. */
  readonly row: Row | undefined;
  readonly position: number;
  readonly top: number;
  readonly observer: ResizeObserver;
  /** Present when it is the row under work. */
  readonly active: ActiveRow | undefined;
  /** Whether it is one of several that are chosen. */
  readonly isChosen: boolean;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** One row at its place; it reports its height. Drawn again only when something of it changed. */
export const GridRow: FunctionComponent<GridRowProps> = memo(PlacedRow);

function PlacedRow({
  row,
  position,
  top,
  observer,
  active,
  isChosen,
  sourceLocale,
  targetLocale,
}: GridRowProps): VNode {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = own.current;
    if (element === null) return undefined;
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [observer, row === undefined]);
  const status = row && findStatus(row).id;
  return (
    <div
      ref={own}
      role="row"
      aria-rowindex={position + 2}
      aria-selected={active !== undefined || isChosen}
      data-position={position}
      class={`grid-row grid-line row-${status ?? 'waiting'}${active ? ' row-active' : ''}${isChosen ? ' row-chosen' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => {
        // the browser would select the texts between
        if (event.shiftKey && !active) event.preventDefault();
      }}
      onClick={(event) => {
        if (row && !active)
          void activateIndex(row.index, { ...(event.shiftKey && { extends: true }) });
      }}
    >
      {row === undefined ? (
        <div role="gridcell" aria-busy="true" class="cell-waiting">
          <span class="unseen">{t('shell:loading')}</span>
        </div>
      ) : (
        <StillCells
          row={row}
          isActive={active !== undefined}
          filling={active?.filling ?? 0}
          wantsFocus={active?.wantsFocus ?? false}
          sourceLocale={sourceLocale}
          targetLocale={targetLocale}
          language={uiLanguage.value}
        />
      )}
    </div>
  );
}

/** Scrolling moves rows and changes nothing in them. */
const StillCells = memo(RowCells);
