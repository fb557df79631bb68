import type { VNode } from 'preact';
import type { Row } from '../../server/api/row.ts';
import { Icon } from '../app/icon.tsx';
import { formatNumber, t } from '../i18n/translate.ts';
import { findLock } from '../state/find-lock.ts';
import { state } from '../state/state.ts';
import { ActiveTarget } from './active-target.tsx';
import { ContentView } from './content-view.tsx';
import { nameOrigin } from './name-origin.ts';
import { findStatus } from './row-status.ts';
import { inLocale } from './in-locale.ts';

interface RowCellsProps {
  readonly row: Row;
  readonly isActive: boolean;
  readonly filling: number;
  readonly wantsFocus: boolean;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Of the interface: another one draws the row again. */
  readonly language: string;
}

/** The four cells of a row: number, source, target, state. */
export function RowCells({
  row,
  isActive,
  filling,
  wantsFocus,
  sourceLocale,
  targetLocale,
}: RowCellsProps): VNode {
  const status = findStatus(row);
  const lockedBy = findLock(row);
  return (
    <>
      <div role="gridcell" class="cell-number">
        {formatNumber(row.index + 1)}
      </div>
      <div role="gridcell" class="cell-source" {...inLocale(sourceLocale)}>
        <ContentView
          content={row.source}
          source={row.source}
          marks={isActive ? state.marks.value.filter(({ side }) => side === 'source') : []}
        />
      </div>
      {isActive ? (
        <ActiveTarget
          key={`${row.id} ${filling}`}
          row={row}
          locale={targetLocale}
          wantsFocus={wantsFocus}
        />
      ) : (
        <div role="gridcell" class="cell-target" {...inLocale(targetLocale)}>
          <ContentView content={row.target ?? []} source={row.source} />
        </div>
      )}
      <div role="gridcell" class="cell-state">
        <span class={`status status-${status.id}`}>
          <Icon name={status.icon} size={16} />
          <span>{t(status.title)}</span>
        </span>
        {row.origin !== undefined && <span class="origin">{nameOrigin(row.origin)}</span>}
        {row.repeats !== undefined && (
          <span class="badge" title={t('edit:repeats', { count: row.repeats })}>
            <Icon name="repeat" size={14} />
            <span>×{formatNumber(row.repeats)}</span>
          </span>
        )}
        {((row.comments ?? 0) > 0 || (row.notes ?? 0) > 0) && (
          <span class="badge" title={t('edit:hasNotes')}>
            <Icon name="note" size={14} />
            <span>{formatNumber((row.comments ?? 0) + (row.notes ?? 0))}</span>
          </span>
        )}
        {lockedBy !== undefined && (
          <span class="badge" title={t('edit:lockedBy', { who: lockedBy })}>
            <Icon name="lock" size={14} />
            <span>{lockedBy}</span>
          </span>
        )}
      </div>
    </>
  );
}
