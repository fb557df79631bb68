import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { t, uiLanguage } from '../i18n/translate.ts';
import { listActions } from '../keys/action-table.ts';
import { nameAction, type Action } from '../keys/action.ts';
import { isRunnable } from '../keys/listen-for-keys.ts';
import { showKeys } from '../keys/show-chord.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { foldForSearch } from './fold-for-search.ts';
import { Modal } from './modal.tsx';

/** Every action that can run now, found by a few letters of its name. */
export function Palette(): VNode {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const language = uiLanguage.value;
  const runnable = useMemo(() => listActions().filter(isRunnable), []);
  const found = useMemo(
    () =>
      runnable.filter((action) =>
        foldForSearch(text, language)
          .split(/\s+/)
          .every((word) => foldForSearch(nameAction(action), language).includes(word)),
      ),
    [text, runnable, language],
  );
  const chosen = Math.min(at, found.length - 1);
  const run = (action: Action | undefined): void => {
    if (action === undefined) return;
    closeDialog();
    // after the dialog has given the focus back, and before the next key
    queueMicrotask(() => action.run());
  };
  return (
    <Modal title={t('shell:palette.title')} onClose={closeDialog} className="palette">
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={chosen >= 0 ? `palette-${chosen}` : undefined}
        aria-label={t('shell:palette.label')}
        placeholder={t('shell:palette.label')}
        value={text}
        autoComplete="off"
        data-first
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
          else if (event.key === 'Enter') run(found[chosen]);
          else return;
          event.preventDefault();
          document.getElementById(`palette-${chosen}`)?.scrollIntoView({ block: 'nearest' });
        }}
      />
      <div id="palette-list" role="listbox" aria-label={t('shell:palette.title')} class="choices">
        {found.map((action, place) => (
          <div
            key={action.id}
            id={`palette-${place}`}
            role="option"
            aria-selected={place === chosen}
            class="choice"
            onClick={() => run(action)}
          >
            <span>{nameAction(action)}</span>
            <span class="quiet">{t(action.group)}</span>
            {showKeys(action.id) !== '' && <kbd>{showKeys(action.id)}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="quiet">{t('shell:palette.none')}</p>}
    </Modal>
  );
}
