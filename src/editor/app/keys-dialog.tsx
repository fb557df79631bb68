import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { key, t, uiLanguage } from '../i18n/translate.ts';
import { nameAction, type Action } from '../keys/action.ts';
import { allActions } from '../keys/all-actions.ts';
import {
  actionsByChord,
  bindAction,
  bindings,
  chooseProfile,
  ownKeys,
  profile,
  profiles,
} from '../keys/bindings.ts';
import { findChordFault, readChords } from '../keys/chord.ts';
import { isMac } from '../keys/listen-for-keys.ts';
import { showChord } from '../keys/show-chord.ts';
import { announceNow } from '../state/actions/window/announce.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { foldForSearch } from './fold-for-search.ts';
import { Modal } from './modal.tsx';

const profileNames: Readonly<Record<string, string>> = {
  default: key('keys:profile.default'),
  omegat: 'OmegaT',
  memoq: 'memoQ',
  trados: 'Trados',
  matecat: 'MateCat',
};

/** Every action with its keys: to look up, and to give other keys. */
export function KeysDialog(): VNode {
  const [text, setText] = useState('');
  const language = uiLanguage.value;
  const wanted = foldForSearch(text, language);
  const found = allActions.filter((action) =>
    foldForSearch(
      `${nameAction(action)} ${(bindings.value[action.id] ?? []).map(showChord).join(' ')}`,
      language,
    ).includes(wanted),
  );
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <Modal title={t('keys:title')} onClose={closeDialog} className="wide">
      <div class="row-of-fields">
        <input
          type="search"
          aria-label={t('keys:search')}
          placeholder={t('keys:search')}
          value={text}
          data-first
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <label>
          {t('keys:profile.label')}{' '}
          <select
            value={profile.value}
            onChange={(event) => chooseProfile(event.currentTarget.value)}
          >
            {Object.keys(profiles).map((name) => (
              <option key={name} value={name}>
                {t(profileNames[name] ?? name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="keymap">
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <ul class="plain">
              {found
                .filter((action) => action.group === group)
                .map((action) => (
                  <KeyRow key={action.id} action={action} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}

/** One action: its name, its chords, and a way to give it another. */
function KeyRow({ action }: { readonly action: Action }): VNode {
  const [isListening, setListening] = useState(false);
  const chords = bindings.value[action.id] ?? [];
  const name = nameAction(action);
  const listen = (event: KeyboardEvent): void => {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setListening(false);
      return;
    }
    const [chord] = readChords(event, isMac);
    if (chord === undefined) {
      if (event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey))
        announceNow(t('keys:fault.altgr'));
      return;
    }
    const fault = findChordFault(chord);
    if (fault !== undefined) {
      announceNow(fault === 'altgr' ? t('keys:fault.altgr') : t('keys:fault.browser'));
      return;
    }
    bindAction(action.id, [chord]);
    setListening(false);
  };
  return (
    <li class="keyrow">
      <span>{name}</span>
      <span class="keyrow-keys">
        {chords.map((chord) => (
          <kbd key={chord} class={clashes(action, chord) ? 'clash' : ''}>
            {showChord(chord)}
          </kbd>
        ))}
        <button
          type="button"
          class="ghost small"
          aria-label={t('keys:changeOf', { name })}
          onKeyDown={listen}
          onBlur={() => setListening(false)}
          onClick={() => setListening(true)}
        >
          {isListening ? t('keys:press') : t('keys:change')}
        </button>
        {action.id in ownKeys.value && (
          <button
            type="button"
            class="ghost small"
            aria-label={t('keys:resetOf', { name })}
            onClick={() => bindAction(action.id, undefined)}
          >
            {t('keys:reset')}
          </button>
        )}
      </span>
    </li>
  );
}

/** Whether another action of the same view asks for the same chord. */
function clashes(action: Action, chord: string): boolean {
  return (actionsByChord.value.get(chord) ?? []).some((id) => {
    const other = allActions.find((candidate) => candidate.id === id);
    return other !== undefined && other !== action && (other.view ?? '') === (action.view ?? '');
  });
}
