import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';
import { Icon } from '../app/icon.tsx';
import { togglePane } from '../state/actions/window/toggle-pane.ts';
import { state } from '../state/state.ts';
import { PaneResizer } from './pane-resizer.tsx';
import { panes } from './panes.ts';

/** The panes at the right: each folds to its heading, and what is open is remembered. */
export function PaneStack(): VNode {
  const open = state.openPanes.value;
  return (
    <aside class="panes" aria-label={t('panes:label')}>
      <PaneResizer />
      {panes.map(({ id, title, Pane }) => {
        const isOpen = open.includes(id);
        return (
          <section
            key={id}
            class={isOpen ? 'pane pane-open' : 'pane'}
            aria-labelledby={`pane-${id}`}
          >
            <h2>
              <button
                type="button"
                id={`pane-${id}`}
                aria-expanded={isOpen}
                aria-controls={`pane-body-${id}`}
                onClick={() => togglePane(id)}
              >
                <Icon name="down" size={16} />
                {t(title)}
              </button>
            </h2>
            {isOpen && (
              // tabIndex: a pane that scrolls must be reachable by keyboard
              <div
                id={`pane-body-${id}`}
                class="pane-body"
                role="group"
                aria-labelledby={`pane-${id}`}
                data-region={id}
                tabIndex={0}
              >
                <Pane />
              </div>
            )}
          </section>
        );
      })}
    </aside>
  );
}
