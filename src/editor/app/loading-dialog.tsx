import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import type { DialogName } from '../state/cells.ts';
import { loadDialog } from './dialogs.ts';
import { keepTyped } from './typed-ahead.ts';
import { Modal } from './modal.tsx';

/**
 * Stands for a dialog until it is loaded: nothing is seen of it at first, but it has the focus, and what is typed meanwhile
 * goes to the first field of the dialog instead of into the row.
 */
export function LoadingDialog({ name }: { readonly name: DialogName }): VNode {
  useEffect(() => void loadDialog(name), [name]);
  const giveUp = (): void => {
    keepTyped(name, '');
    closeDialog();
  };
  return (
    <Modal title={t('shell:loading')} onClose={giveUp} className="modal-loading">
      <input
        class="unseen"
        aria-label={t('shell:loading')}
        data-first
        onInput={(event) => keepTyped(name, event.currentTarget.value)}
      />
    </Modal>
  );
}
