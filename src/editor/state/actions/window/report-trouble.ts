import { ApiError, OfflineError } from '../../../api/api-error.ts';
import { t } from '../../../i18n/translate.ts';
import { describeRefusal } from '../../describe-refusal.ts';
import { cells } from '../../cells.ts';
import { showToast } from './announce.ts';

/** Tells a person what went wrong; a look-up that was stopped is no trouble. */
export function reportTrouble(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  if (error instanceof OfflineError) {
    cells.isOnline.value = false;
    return;
  }
  const text =
    error instanceof ApiError
      ? describeRefusal(error)
      : t('shell:trouble.broken', {
          message: error instanceof Error ? error.message : String(error),
        });
  showToast(text, { tone: 'error' });
}

/** Tells that a part of the editor did not come: the server is gone, or is a newer one with other files. */
export function reportNotLoaded(): void {
  showToast(t('shell:trouble.notLoaded'), { tone: 'error' });
}
