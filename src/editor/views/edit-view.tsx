import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';
import { FilterBar } from '../grid/filter-bar.tsx';
import { Grid } from '../grid/grid.tsx';
import { clearFilter } from '../state/actions/filter-rows.ts';
import { shownCount, state } from '../state/state.ts';
import { NoFiles } from './no-files.tsx';

/** The grid of one file, with its filter. */
export function EditView(): VNode {
  const file = state.file.value;
  if (file === undefined)
    return (
      <div class="sheet">
        {state.project.value?.files.length === 0 ? <NoFiles /> : <p>{t('shell:loading')}</p>}
      </div>
    );
  return (
    <div class="edit">
      {file.readOnly !== undefined && (
        <p class="banner">{t('edit:readOnly', { why: file.readOnly })}</p>
      )}
      <FilterBar />
      {state.order.value && shownCount.value === 0 ? (
        <div class="sheet">
          <p>{t('edit:filter.none')}</p>
          <button type="button" onClick={clearFilter}>
            {t('edit:filter.clear')}
          </button>
        </div>
      ) : (
        <Grid />
      )}
    </div>
  );
}
