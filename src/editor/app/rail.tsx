import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';
import { state } from '../state/state.ts';
import { views } from '../views/views.ts';
import { ActionButton } from './action-button.tsx';
import { Icon } from './icon.tsx';

/** The views, at the left; at the top when the window is narrow. */
export function Rail(): VNode {
  const open = state.route.value.view;
  return (
    <nav class="rail" aria-label={t('shell:views.label')}>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a href={`#/${view.id}`} aria-current={view.id === open ? 'page' : undefined}>
              <Icon name={view.icon} size={20} />
              <span>{t(view.title)}</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="rail-end">
        <ActionButton id="keys.open" icon="keys" />
        <ActionButton id="settings.open" icon="settings" />
      </div>
    </nav>
  );
}
