import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { showKeys } from '../../keys/show-chord.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { state } from '../../state/state.ts';
import { AlignHead } from './align-head.tsx';
import { AlignStart } from './align-start.tsx';
import { alignment, filter, isSaving, mode, shown } from './align-state.ts';
import { loadAlignment } from './align-steps.ts';
import { BeadList } from './bead-list.tsx';
import { MiniMap } from './mini-map.tsx';
import { SaveAlignmentDialog } from './save-alignment.tsx';

/** The alignment of the address, or the choice of one. */
export function AlignView(): VNode {
  const [id] = state.route.value.parts;
  const open = alignment.value;
  useEffect(() => {
    if (id === undefined || id === '') return;
    loadAlignment(id).catch((error: unknown) => {
      location.hash = '#/align';
      reportTrouble(error);
    });
  }, [id]);
  if (id === undefined || id === '') return <AlignStart />;
  if (open?.id !== id) return <p class="sheet quiet">{t('shell:loading')}</p>;
  return (
    <div class="align">
      <AlignHead />
      {shown.value.length === 0 ? (
        <div class="sheet align-none">
          <p>{t('align:none')}</p>
          <button type="button" onClick={() => (filter.value = 'all')}>
            {t('align:showAll')}
          </button>
        </div>
      ) : (
        <div class="align-body">
          <MiniMap />
          <BeadList />
        </div>
      )}
      <p class="align-keys" aria-hidden="true">
        {mode.value?.type === 'split' && <strong>{t('align:split.help')}</strong>}
        {mode.value?.type === 'pin' && <strong>{t('align:pin.help')}</strong>}
        {mode.value === undefined &&
          KEYS.map(({ id: action, title }) => (
            <span key={action} class="hint">
              <kbd>{showKeys(action)}</kbd> {t(title)}
            </span>
          ))}
      </p>
      {isSaving.value && <SaveAlignmentDialog open={open} />}
    </div>
  );
}

const KEYS: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'align.accept', title: 'keys:align.accept' },
  { id: 'align.merge', title: 'keys:align.merge' },
  { id: 'align.split', title: 'keys:align.split' },
  { id: 'align.up', title: 'keys:align.up' },
  { id: 'align.down', title: 'keys:align.down' },
  { id: 'align.null', title: 'keys:align.null' },
  { id: 'align.pin', title: 'keys:align.pin' },
  { id: 'align.realign', title: 'keys:align.realign' },
  { id: 'align.nextProblem', title: 'keys:align.nextProblem' },
];
