import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { addActions } from '../keys/action-table.ts';
import { reportNotLoaded } from '../state/actions/window/report-trouble.ts';
import { state } from '../state/state.ts';
import { findView } from './views.ts';

/** The view of the address; each is loaded once. */
export function ViewPort(): VNode {
  const id = state.route.value.view;
  const [loaded, setLoaded] = useState<Readonly<Record<string, ComponentType>>>({});
  const Open = loaded[id];
  useEffect(() => {
    if (Open !== undefined) return;
    findView(id)
      ?.load()
      .then(({ Content, actions }) => {
        addActions(actions);
        setLoaded((before) => ({ ...before, [id]: Content }));
      })
      .catch(reportNotLoaded);
  }, [id, Open]);
  // what had the focus may have gone with the view before
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector('main')?.focus();
  }, [Open]);
  return Open === undefined ? <p class="quiet">{t('shell:loading')}</p> : <Open />;
}
