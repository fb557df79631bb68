import type { VNode } from 'preact';
import { t, uiLanguage, type UiLanguage } from '../i18n/translate.ts';
import { chooseLanguage } from '../state/actions/window/change-settings.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { changeEditSettings, editSettings } from '../state/edit-settings.ts';
import { chooseTheme, theme, type Theme } from '../theme/theme-choice.ts';
import { Modal } from './modal.tsx';

/** The scores at which the bands of matches begin, whole percent. */
const FILLS_FROM = [100, 95, 85, 75];

/** What a person chooses once. */
export function SettingsDialog(): VNode {
  const settings = editSettings.value;
  return (
    <Modal title={t('settings:title')} onClose={closeDialog}>
      <div class="settings">
        <label class="field">
          <span>{t('settings:language')}</span>
          <select
            data-first
            value={uiLanguage.value}
            onChange={(event) => chooseLanguage(event.currentTarget.value as UiLanguage)}
          >
            <option value="tr" lang="tr">
              Türkçe
            </option>
            <option value="en" lang="en">
              English
            </option>
          </select>
        </label>
        <label class="field">
          <span>{t('settings:theme')}</span>
          <select
            value={theme.value}
            onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}
          >
            <option value="system">{t('settings:system')}</option>
            <option value="light">{t('settings:light')}</option>
            <option value="dark">{t('settings:dark')}</option>
          </select>
        </label>
        <label class="field">
          <span>{t('settings:fills')}</span>
          <select
            value={settings.fillsFrom}
            onChange={(event) =>
              changeEditSettings({ fillsFrom: Number(event.currentTarget.value) })
            }
          >
            <option value="0">{t('settings:fillsNever')}</option>
            {FILLS_FROM.map((score) => (
              <option key={score} value={score}>
                {t('settings:fillsFrom', { score })}
              </option>
            ))}
          </select>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={settings.reviews}
            onChange={(event) => changeEditSettings({ reviews: event.currentTarget.checked })}
          />
          <span>{t('settings:reviews')}</span>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={settings.isStacked}
            onChange={(event) => changeEditSettings({ isStacked: event.currentTarget.checked })}
          />
          <span>{t('settings:stacked')}</span>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={settings.propagates}
            onChange={(event) => changeEditSettings({ propagates: event.currentTarget.checked })}
          />
          <span>{t('settings:propagates')}</span>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={settings.checksSpelling}
            onChange={(event) =>
              changeEditSettings({ checksSpelling: event.currentTarget.checked })
            }
          />
          <span>{t('settings:spelling')}</span>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={settings.showsSpaces}
            onChange={(event) => changeEditSettings({ showsSpaces: event.currentTarget.checked })}
          />
          <span>{t('settings:spaces')}</span>
        </label>
      </div>
    </Modal>
  );
}
