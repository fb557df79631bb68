import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { state } from '../../state/state.ts';
import { addTerm, closeTermForm } from './terms-state.ts';
import type { RowTerm } from '../../../server/api/terms.ts';

interface TermFormProps {
  readonly first: { readonly source: string; readonly target: string };
}

/** Adds a term: Enter anywhere saves, Esc goes back to the text. */
export function TermForm({ first }: TermFormProps): VNode {
  const [source, setSource] = useState(first.source);
  const [target, setTarget] = useState(first.target);
  const [status, setStatus] = useState<RowTerm['status']>('preferred');
  const [note, setNote] = useState('');
  const file = state.file.value;
  const isComplete = source.trim() !== '' && target.trim() !== '';
  return (
    <form
      class="term-form"
      aria-label={t('panes:terms.new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete) return;
        void addTerm({
          source: source.trim(),
          target: target.trim(),
          status,
          ...(note.trim() !== '' && { note: note.trim() }),
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeTermForm();
      }}
    >
      <TermField
        id="term-source"
        label={t('panes:terms.source')}
        lang={file?.sourceLocale}
        text={source}
        onText={setSource}
      />
      <TermField
        id="term-target"
        label={t('panes:terms.target')}
        lang={file?.targetLocale}
        text={target}
        onText={setTarget}
      />
      <label for="term-status">{t('panes:terms.status')}</label>
      <select
        id="term-status"
        value={status}
        onChange={(event) => setStatus(event.currentTarget.value as RowTerm['status'])}
      >
        <option value="preferred">{t('panes:terms.preferred')}</option>
        <option value="admitted">{t('panes:terms.admitted')}</option>
        <option value="deprecated">{t('panes:terms.deprecated')}</option>
      </select>
      <label for="term-note">{t('panes:terms.note')}</label>
      <input
        id="term-note"
        type="text"
        maxLength={2000}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <div class="form-foot">
        <span class="hint">{t('panes:terms.hint')}</span>
        <button type="button" class="ghost small" onClick={closeTermForm}>
          {t('panes:cancel')}
        </button>
        <button type="submit" id="term-add" class="primary small" disabled={!isComplete}>
          {t('panes:terms.save')}
        </button>
      </div>
    </form>
  );
}

interface TermFieldProps {
  readonly id: string;
  readonly label: string;
  readonly lang: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** One side of the term. */
function TermField({ id, label, lang, text, onText }: TermFieldProps): VNode {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        lang={lang}
        maxLength={500}
        value={text}
        autoComplete="off"
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </>
  );
}
