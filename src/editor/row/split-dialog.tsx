import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Modal } from '../app/modal.tsx';
import { t } from '../i18n/translate.ts';
import { splitAt } from '../state/actions/row/cut-rows.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { activeRow, state } from '../state/state.ts';
import { ContentView } from './content-view.tsx';
import { findCuts, sliceShown } from './find-cuts.ts';

/** Where the source is cut: arrows move the cut from word to word, Enter cuts. The target is cut at its caret. */
export function SplitDialog(): VNode {
  const row = activeRow.value;
  const caret = useMemo(() => state.surface.peek()?.getSelection()[0] ?? 0, []);
  const cuts = useMemo(() => findCuts(row?.source ?? []), [row?.id]);
  const target = state.draft.value;
  const share = target.length === 0 ? 0.5 : caret / Math.max(1, measure(target));
  const [at, setAt] = useState(() => nearest(cuts, share * measure(row?.source ?? [])));
  const cut = cuts[at] ?? 0;
  if (row === undefined || cuts.length === 0)
    return (
      <Modal title={t('edit:splitting.title')} onClose={closeDialog}>
        <p>{t('edit:splitting.impossible')}</p>
      </Modal>
    );
  const pieces: readonly (readonly [string, typeof row.source])[] = [
    [t('edit:splitting.first'), sliceShown(row.source, 0, cut)],
    [t('edit:splitting.second'), sliceShown(row.source, cut, measure(row.source))],
  ];
  return (
    <Modal title={t('edit:splitting.title')} onClose={closeDialog} className="wide">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          closeDialog();
          queueMicrotask(() => void splitAt(cut, caret));
        }}
      >
        <label class="field">
          <span>{t('edit:splitting.where')}</span>
          <input
            type="range"
            min={0}
            max={cuts.length - 1}
            value={at}
            data-first
            aria-valuetext={t('edit:splitting.value', { number: at + 1, all: cuts.length })}
            onInput={(event) => setAt(Number(event.currentTarget.value))}
          />
        </label>
        <div class="versions">
          {pieces.map(([title, piece]) => (
            <section key={title}>
              <h3>{title}</h3>
              <p class="version">
                <ContentView content={piece} source={row.source} />
              </p>
            </section>
          ))}
        </div>
        <p class="quiet">{t('edit:splitting.target')}</p>
        <button type="submit" class="primary">
          {t('edit:splitting.cut')}
        </button>
      </form>
    </Modal>
  );
}

function measure(content: readonly (string | object)[]): number {
  return content.reduce<number>(
    (sum, part) => sum + (typeof part === 'string' ? part.length : 1),
    0,
  );
}

function nearest(cuts: readonly number[], wanted: number): number {
  let best = 0;
  for (const [place, cut] of cuts.entries())
    if (Math.abs(cut - wanted) < Math.abs((cuts[best] ?? 0) - wanted)) best = place;
  return best;
}
