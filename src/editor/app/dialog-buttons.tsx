import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';

interface DialogButtonsProps {
  /** What sending the form of the dialog does. */
  readonly submit: string;
  readonly isDisabled?: boolean;
  readonly onClose: () => void;
}

/** The foot of a dialog with a form: send it or close. */
export function DialogButtons({ submit, isDisabled = false, onClose }: DialogButtonsProps): VNode {
  return (
    <div class="row-of-fields">
      <button type="submit" class="primary" disabled={isDisabled}>
        {submit}
      </button>
      <button type="button" onClick={onClose}>
        {t('shell:close')}
      </button>
    </div>
  );
}
