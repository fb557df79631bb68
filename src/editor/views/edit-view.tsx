import type { VNode } from 'preact';
import type { FileInfo } from '../../server/api/project.ts';
import { key, t } from '../i18n/translate.ts';
import { FilterBar } from '../grid/filter-bar.tsx';
import { Grid } from '../grid/grid.tsx';
import { clearFilter } from '../state/actions/rows/filter-rows.ts';
import { shownCount, state } from '../state/state.ts';
import { NoFiles } from './no-files.tsx';

const READ_ONLY: Readonly<Record<NonNullable<FileInfo['readOnly']>['reason'], string>> = {
  'write-protected': key('edit:readOnly.writeProtected'),
  'document-type': key('edit:readOnly.documentType'),
  encoding: key('edit:readOnly.encoding'),
  unreadable: key('edit:readOnly.unreadable'),
};

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
        <p class="banner">
          {t(READ_ONLY[file.readOnly.reason], { why: file.readOnly.message ?? '' })}
        </p>
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
