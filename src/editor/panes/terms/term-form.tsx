import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { state } from '../../state/state.ts';
import { addTerm, closeTermForm } from './terms-state.ts';
import type { TermBody } from '../../api/terms.ts';

interface TermFormProps {
  readonly first: { readonly source: string; readonly target: string };
}

/** Adds a term: Enter anywhere saves, Esc goes back to the text. */
export function TermForm({ first }: TermFormProps): VNode {
  const [source, setSource] = useState(first.source);
  const [target, setTarget] = useState(first.target);
  const [status, setStatus] = useState<NonNullable<TermBody['status']>>('preferred');
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
      <label for="term-source">{t('panes:terms.source')}</label>
      <input
        id="term-source"
        type="text"
        lang={file?.sourceLocale}
        maxLength={500}
        value={source}
        autoComplete="off"
        onInput={(event) => setSource(event.currentTarget.value)}
      />
      <label for="term-target">{t('panes:terms.target')}</label>
      <input
        id="term-target"
        type="text"
        lang={file?.targetLocale}
        maxLength={500}
        value={target}
        autoComplete="off"
        onInput={(event) => setTarget(event.currentTarget.value)}
      />
      <label for="term-status">{t('panes:terms.status')}</label>
      <select
        id="term-status"
        value={status}
        onChange={(event) =>
          setStatus(event.currentTarget.value as NonNullable<TermBody['status']>)
        }
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
