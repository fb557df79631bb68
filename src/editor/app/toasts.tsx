import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';
import { hideToast } from '../state/actions/window/announce.ts';
import { state } from '../state/state.ts';
import { Icon } from './icon.tsx';

/** The notices at the bottom. The live regions say them; these are for the eye and the way back. */
export function Toasts(): VNode {
  return (
    <section class="toasts" aria-label={t('shell:notices')}>
      {state.toasts.value.map((toast) => (
        <div key={toast.id} class={`toast toast-${toast.tone}`}>
          <span>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                toast.action?.run();
                hideToast(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            class="ghost"
            aria-label={t('shell:close')}
            onClick={() => hideToast(toast.id)}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </section>
  );
}
