import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { activateIndex } from '../state/actions/rows/activate.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { state } from '../state/state.ts';
import { Modal } from './modal.tsx';

/** Asks for the number of a segment. */
export function GotoDialog(): VNode {
  const all = state.file.value?.rows ?? 0;
  const [text, setText] = useState('');
  const number = Number(text);
  const isGood = Number.isInteger(number) && number >= 1 && number <= all;
  return (
    <Modal title={t('edit:goto.title')} onClose={closeDialog}>
      <form
        class="row-of-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isGood) return;
          closeDialog();
          // after the dialog has given the focus back, and before the next key
          queueMicrotask(() => void activateIndex(number - 1));
        }}
      >
        <label>
          {t('edit:goto.label', { all })}{' '}
          <input
            type="text"
            inputMode="numeric"
            value={text}
            data-first
            aria-invalid={text !== '' && !isGood}
            onInput={(event) => setText(event.currentTarget.value.trim())}
          />
        </label>
        <button type="submit" class="primary" disabled={!isGood}>
          {t('edit:goto.go')}
        </button>
      </form>
    </Modal>
  );
}
