import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AlignmentInfo, SaveForm } from '../../../server/api/alignments.ts';
import { saveAlignment } from '../../api/alignments.ts';
import { ApiError } from '../../api/api-error.ts';
import { DialogButtons } from '../../app/dialog-buttons.tsx';
import { Modal } from '../../app/modal.tsx';
import { formatNumber, key, t } from '../../i18n/translate.ts';
import { showToast } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { beads, isSaving } from './align-state.ts';
import { countSaved } from './bead-filter.ts';

const FORMS: readonly { readonly form: SaveForm; readonly title: string }[] = [
  { form: 'tmx', title: key('align:save.tmx') },
  { form: 'xliff', title: key('align:save.xliff') },
  { form: 'tsv', title: key('align:save.tsv') },
  { form: 'beads', title: key('align:save.beads') },
];

/** Asks in which form, how sure and where the alignment is saved, and says how many beads that is. */
export function SaveAlignmentDialog({ open }: { readonly open: AlignmentInfo }): VNode {
  const [form, setForm] = useState<SaveForm>('tmx');
  const [least, setLeast] = useState(50);
  const [own, setOwn] = useState<string | undefined>(undefined);
  const [isThere, setIsThere] = useState(false);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const path = own ?? open.paths[form];
  const count = countSaved(beads.value, least / 100, form === 'tmx' || form === 'tsv');
  const close = (): void => void (isSaving.value = false);
  const save = async (overwrite: boolean): Promise<void> => {
    setFault(undefined);
    try {
      const order = { as: form, minConfidence: least / 100, path, overwrite };
      const saved = await saveAlignment(open.id, order);
      close();
      showToast(t('align:save.done', { count: saved.beads, path: saved.path }));
    } catch (error) {
      const type = error instanceof ApiError ? error.problem['type'] : undefined;
      if (type === 'file-there') setIsThere(true);
      else if (type === 'bad-path') setFault(t('align:save.badPath'));
      else reportTrouble(error);
    }
  };
  return (
    <Modal title={t('align:save.title')} onClose={close}>
      <form
        class="settings"
        onSubmit={(event) => {
          event.preventDefault();
          void save(isThere);
        }}
      >
        <fieldset class="save-forms">
          <legend>{t('align:save.form')}</legend>
          {FORMS.map((one) => (
            <label key={one.form} class="tick">
              <input
                type="radio"
                name="form"
                checked={form === one.form}
                data-first={form === one.form ? true : undefined}
                onChange={() => {
                  setForm(one.form);
                  setOwn(undefined);
                  setIsThere(false);
                }}
              />
              <span>{t(one.title)}</span>
            </label>
          ))}
        </fieldset>
        <label class="field">
          <span>{t('align:save.least')}</span>
          <span class="save-least">
            <input
              type="range"
              min={0}
              max={100}
              value={least}
              onInput={(event) => setLeast(Number(event.currentTarget.value))}
            />
            <output class="figures">{formatNumber(least)}</output>
          </span>
        </label>
        <p aria-live="polite">{t('align:save.count', { count, all: beads.value.length })}</p>
        <label class="field">
          <span>{t('align:save.path')}</span>
          <input
            type="text"
            value={path}
            aria-invalid={fault !== undefined}
            onInput={(event) => {
              setOwn(event.currentTarget.value);
              setIsThere(false);
            }}
          />
        </label>
        {fault !== undefined && (
          <p role="alert" class="save-fault">
            {fault}
          </p>
        )}
        {isThere && <p role="alert">{t('align:save.there')}</p>}
        <DialogButtons
          submit={isThere ? t('align:save.replace') : t('align:save.now')}
          isDisabled={count === 0}
          onClose={close}
        />
      </form>
    </Modal>
  );
}
