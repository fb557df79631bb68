import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { TermExportForm } from '../../../server/api/terminology.ts';
import { DialogButtons } from '../../app/dialog-buttons.tsx';
import { Modal } from '../../app/modal.tsx';
import { key, t } from '../../i18n/translate.ts';
import { isExporting, list } from './terms-state.ts';
import { exportTerms } from './terms-steps.ts';

const FORMS: Readonly<Record<TermExportForm, string>> = {
  csv: key('terminology:export.csv'),
  tsv: key('terminology:export.tsv'),
  json: key('terminology:export.json'),
  tbx: key('terminology:export.tbx'),
};

/** Asks in which form the terms that are listed are to be kept. */
export function ExportTermsDialog(): VNode {
  const [form, choose] = useState<TermExportForm>('csv');
  const close = (): void => {
    isExporting.value = false;
  };
  return (
    <Modal title={t('terminology:export.title')} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void exportTerms(form);
        }}
      >
        <fieldset class="term-forms">
          <legend>{t('terminology:export.form')}</legend>
          {Object.entries<string>(FORMS).map(([name, title]) => (
            <label key={name}>
              <input
                type="radio"
                name="form"
                checked={name === form}
                {...(name === form && { 'data-first': true })}
                onChange={() => choose(name as TermExportForm)}
              />
              {t(title)}
            </label>
          ))}
        </fieldset>
        <DialogButtons
          submit={t('terminology:export.now', { count: list.value?.total ?? 0 })}
          onClose={close}
        />
      </form>
    </Modal>
  );
}
