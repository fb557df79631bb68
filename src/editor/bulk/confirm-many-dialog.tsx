import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { postConfirm } from '../api/many-rows.ts';
import { DialogButtons } from '../app/dialog-buttons.tsx';
import { Modal } from '../app/modal.tsx';
import { formatNumber, key, t } from '../i18n/translate.ts';
import { announce, showToast } from '../state/actions/window/announce.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { reportTrouble } from '../state/actions/window/report-trouble.ts';
import { sendAllDrafts } from '../state/actions/row/save-row.ts';
import { undoStep } from '../state/actions/row/undo-step.ts';
import { editSettings } from '../state/edit-settings.ts';
import { chosenRows, shownCount, state } from '../state/state.ts';
import { listScopes, toConfirmBody, type Scope } from './confirm-scope.ts';
import type { ConfirmAnswer, ConfirmBody } from '../../server/api/confirm.ts';

const leftOut: readonly (readonly ['already' | 'empty' | 'locked' | 'busy', string])[] = [
  ['already', key('bulk:confirm.already')],
  ['empty', key('bulk:confirm.empty')],
  ['locked', key('bulk:confirm.locked')],
  ['busy', key('bulk:confirm.busy')],
];

/** Confirms many segments as one step: what that does is counted first. */
export function ConfirmManyDialog(): VNode {
  const scopes = useMemo(listScopes, []);
  const [scope, setScope] = useState<Scope>(scopes[0] ?? 'all');
  const [onlyExact, setOnlyExact] = useState(scope === 'all');
  const [as, setAs] = useState<ConfirmBody['as']>(
    editSettings.peek().reviews ? 'reviewed' : 'translated',
  );
  const counts = useCounts(scope, onlyExact, as);
  const open = counts?.open ?? 0;
  return (
    <Modal title={t('bulk:confirm.title')} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (open === 0) return;
          const body = toConfirmBody(scope, onlyExact, as);
          closeDialog();
          // after the dialog has given the focus back, and before the next key
          queueMicrotask(() => void confirmAll(body));
        }}
      >
        <fieldset class="choices-of-one">
          <legend>{t('bulk:confirm.which')}</legend>
          {scopes.map((one, at) => (
            <label key={one} class="tick">
              <input
                type="radio"
                name="scope"
                checked={one === scope}
                data-first={at === 0 || undefined}
                onChange={() => setScope(one)}
              />
              <span>{nameScope(one)}</span>
            </label>
          ))}
        </fieldset>
        <label class="tick">
          <input
            type="checkbox"
            checked={onlyExact}
            onChange={(event) => setOnlyExact(event.currentTarget.checked)}
          />
          <span>{t('bulk:confirm.onlyExact')}</span>
        </label>
        <label class="field">
          <span>{t('bulk:confirm.as')}</span>
          <select
            value={as}
            onChange={(event) => setAs(event.currentTarget.value as ConfirmBody['as'])}
          >
            <option value="translated">{t('edit:state.translated')}</option>
            <option value="reviewed">{t('edit:state.reviewed')}</option>
          </select>
        </label>
        <Counts counts={counts} />
        <DialogButtons
          submit={t('bulk:confirm.apply', { count: open })}
          isDisabled={open === 0}
          onClose={closeDialog}
        />
      </form>
    </Modal>
  );
}

function nameScope(scope: Scope): string {
  switch (scope) {
    case 'chosen':
      return t('bulk:confirm.chosen', { count: chosenRows.peek()?.count ?? 0 });
    case 'shown':
      return t('bulk:confirm.shown', { count: shownCount.peek() });
    case 'all':
      return t('bulk:confirm.all', { count: state.file.peek()?.rows ?? 0 });
  }
}

/** How many are confirmed, and why the others are not. */
function Counts({ counts }: { readonly counts: ConfirmAnswer | undefined }): VNode {
  if (counts === undefined) return <p class="quiet">{t('bulk:counting')}</p>;
  const others = leftOut.filter(([name]) => counts[name] > 0);
  return (
    <dl class="counts">
      <dt>{t('bulk:confirm.open')}</dt>
      <dd>{formatNumber(counts.open)}</dd>
      {others.map(([name, title]) => (
        <>
          <dt class="quiet">{t(title)}</dt>
          <dd class="quiet">{formatNumber(counts[name])}</dd>
        </>
      ))}
    </dl>
  );
}

/** What would be done, asked for whenever the question changes. */
function useCounts(
  scope: Scope,
  onlyExact: boolean,
  as: ConfirmBody['as'],
): ConfirmAnswer | undefined {
  const [counts, setCounts] = useState<ConfirmAnswer | undefined>(undefined);
  useLayoutEffect(() => {
    setCounts(undefined);
    const file = state.file.peek()?.id;
    if (file === undefined) return undefined;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        await sendAllDrafts();
        const body = { ...toConfirmBody(scope, onlyExact, as), preview: true };
        const answer = await postConfirm(file, body, stop.signal);
        if (stop.signal.aborted) return;
        setCounts(answer);
        announce(t('bulk:confirm.apply', { count: answer.open }));
      } catch (error) {
        if (!stop.signal.aborted) reportTrouble(error);
      }
    };
    void ask();
    return () => stop.abort();
  }, [scope, onlyExact, as]);
  return counts;
}

async function confirmAll(body: Omit<ConfirmBody, 'preview'>): Promise<void> {
  const file = state.file.peek()?.id;
  if (file === undefined) return;
  try {
    await sendAllDrafts();
    const { confirmed = 0, left = 0, undo } = await postConfirm(file, { ...body, preview: false });
    const told = t('bulk:confirm.done', { count: confirmed });
    showToast(left > 0 ? `${told} ${t('bulk:left', { count: left })}` : told, {
      ...(undo && {
        action: { label: t('edit:undo'), run: () => void undoStep('undo', undo.id) },
      }),
    });
  } catch (error) {
    reportTrouble(error);
  }
}
