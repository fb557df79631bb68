import { t } from '../../../i18n/translate.ts';
import { showToast } from '../window/announce.ts';
import { openDialog } from '../window/open-dialog.ts';

/** Says that another program changed segments that were changed here too, and leads to where one chooses. */
export function tellConflict(): void {
  showToast(t('shell:save.conflict'), {
    tone: 'error',
    action: { label: t('shell:save.choose'), run: () => openDialog('conflicts') },
  });
}
