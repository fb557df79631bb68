import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';
import { PaneStack } from '../panes/pane-stack.tsx';
import type { DialogName } from '../state/cells.ts';
import { state } from '../state/state.ts';
import { findView } from '../views/views.ts';
import { ViewPort } from '../views/view-port.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { findDialog } from './dialogs.ts';
import { LiveRegions } from './live-regions.tsx';
import { LoadingDialog } from './loading-dialog.tsx';
import { Rail } from './rail.tsx';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame: bar above, rail at the left, the open view, its panes at the right, bar below. */
export function App(): VNode {
  const view = findView(state.route.value.view);
  const dialog = state.dialog.value;
  if (state.fault.value !== undefined)
    return (
      <main class="fault">
        <h1>{t('shell:trouble.title')}</h1>
        <p>{state.fault.value}</p>
      </main>
    );
  return (
    <div class={view?.hasPanes ? 'frame' : 'frame frame-wide'}>
      <TopBar />
      <Rail />
      <main
        class="main"
        aria-label={view ? t(view.title) : undefined}
        data-region="main"
        tabIndex={-1}
      >
        <ViewPort />
      </main>
      {view?.hasPanes && <PaneStack />}
      <BottomBar />
      <Toasts />
      <LiveRegions />
      {dialog && <OpenDialog name={dialog} />}
      {state.conflict.value && <ConflictDialog conflict={state.conflict.value} />}
    </div>
  );
}

function OpenDialog({ name }: { readonly name: DialogName }): VNode {
  const Dialog = findDialog(name);
  return Dialog === undefined ? <LoadingDialog name={name} /> : <Dialog />;
}
