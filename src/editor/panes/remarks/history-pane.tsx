import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { t, formatMoment } from '../../i18n/translate.ts';
import { getHistory } from '../../api/remarks.ts';
import { announce } from '../../state/actions/window/announce.ts';
import { isEditable } from '../../state/actions/row/confirm-row.ts';
import { nameStep } from '../../state/name-step.ts';
import { state } from '../../state/state.ts';
import { stateKeys } from '../../state/state-keys.ts';
import { AnswerState } from '../answer-state.tsx';
import { diffContents } from '../diff-contents.ts';
import { DiffView } from '../diff-view.tsx';
import { createRowLookUp, type RowLookUp } from '../row-look-up.ts';
import type { Row } from '../../../server/api/row.ts';
import type { HistoryEntry } from '../../../server/api/remarks.ts';
import { foldHistory } from './fold-history.ts';
import { inLocale } from '../../row/in-locale.ts';

/** The versions of the open row, the newest first. */
const history: RowLookUp<readonly HistoryEntry[]> = createRowLookUp({
  ask: getHistory,
  versionOf: (row) => String(row.revision),
});

/** What each version of the open row changed; any of them can be brought back, as a new version. */
export function HistoryPane(): VNode {
  useEffect(() => history.start(), []);
  return (
    <AnswerState shown={history.shown.value}>
      {(list, row) =>
        list.length === 0 ? (
          <p class="quiet">{t('panes:history.none')}</p>
        ) : (
          <ol class="remarks">
            {foldHistory(list).map((entry, at, versions) => (
              <VersionItem
                key={entry.revision}
                entry={entry}
                row={row}
                before={versions[at + 1]}
                isNow={at === 0}
              />
            ))}
          </ol>
        )
      }
    </AnswerState>
  );
}

/** How a version came to be: read from the file, changed by another program, or by a step in the editor. */
function nameVersion(what: string): string {
  if (what === 'file') return t('panes:history.file');
  return what === 'disk' ? t('panes:history.disk') : nameStep(what);
}

interface VersionItemProps {
  readonly entry: HistoryEntry;
  readonly row: Row;
  readonly before: HistoryEntry | undefined;
  readonly isNow: boolean;
}

function VersionItem({ entry, row, before, isNow }: VersionItemProps): VNode {
  const target = entry.target ?? [];
  const pieces = diffContents(before?.target ?? [], target);
  return (
    <li class="remark">
      <p class="remark-head">
        <strong>{nameVersion(entry.what)}</strong>
        <span>{entry.by}</span>
        <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
      </p>
      <p class="remark-text" {...inLocale(state.file.value?.targetLocale)}>
        {pieces.length === 0 ? (
          <span class="quiet">{t('panes:history.empty')}</span>
        ) : (
          <DiffView pieces={pieces} source={row.source} />
        )}
      </p>
      <p class="remark-tools">
        <span class="quiet">{t(stateKeys[entry.state])}</span>
        {!isNow && isEditable(row) && (
          <button
            type="button"
            class="ghost small"
            onClick={() => {
              const surface = state.surface.peek();
              if (surface?.rowId !== row.id) return;
              surface.replace(target);
              surface.focus();
              announce(t('panes:history.restored'));
            }}
          >
            {t('panes:history.restore')}
          </button>
        )}
      </p>
    </li>
  );
}
