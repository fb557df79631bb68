import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownFinding } from '../../api/findings.ts';
import { DialogButtons } from '../../app/dialog-buttons.tsx';
import { Modal } from '../../app/modal.tsx';
import { t } from '../../i18n/translate.ts';
import { ruleNames } from '../../panes/findings/rule-names.ts';
import { dismiss, dismissing } from './checks-state.ts';

/** Asks why a finding is none: the reason stands in the baseline that `kosut check` reads. */
export function DismissDialog({ finding }: { readonly finding: ShownFinding }): VNode {
  const [reason, setReason] = useState('');
  const close = (): void => void (dismissing.value = undefined);
  return (
    <Modal title={t('checks:dismiss.title', { rule: t(ruleNames[finding.rule]) })} onClose={close}>
      <form
        class="settings"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') return;
          close();
          queueMicrotask(() => void dismiss(finding, reason.trim()));
        }}
      >
        <label class="check-reason">
          <span>{t('checks:dismiss.reason')}</span>
          <input
            type="text"
            required
            data-first
            maxLength={2000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <DialogButtons submit={t('checks:dismiss.now')} onClose={close} />
      </form>
    </Modal>
  );
}
