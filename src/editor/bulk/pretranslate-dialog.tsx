import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { postApplyPlan } from '../api/many-rows.ts';
import { DialogButtons } from '../app/dialog-buttons.tsx';
import { Modal } from '../app/modal.tsx';
import { formatNumber, key, t } from '../i18n/translate.ts';
import { showToast } from '../state/actions/window/announce.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { reportTrouble } from '../state/actions/window/report-trouble.ts';
import { sendAllDrafts } from '../state/actions/row/save-row.ts';
import { undoStep } from '../state/actions/row/undo-step.ts';
import { readPreference, writePreference } from '../state/preferences.ts';
import { pretranslating } from '../state/pretranslating.ts';
import { state } from '../state/state.ts';
import { BANDS, sumPlan } from './sum-plan.ts';
import { usePlan } from './use-plan.ts';
import type {
  ApplyPlanBody,
  FillBands,
  PretranslatePlanAnswer,
} from '../../server/api/pretranslation.ts';

const bandNames: Readonly<Record<keyof FillBands, string>> = {
  context: key('bulk:pretranslate.context'),
  repetition: key('bulk:pretranslate.repetition'),
  exact: key('bulk:pretranslate.exact'),
  from95: key('bulk:pretranslate.from95'),
  from85: key('bulk:pretranslate.from85'),
  from75: key('bulk:pretranslate.from75'),
};

/** The scores from which one can choose, and what each lets in beside. */
const THRESHOLDS = [101, 100, 95, 85, 75];
const LOWEST = 75;

/** Fills empty segments from the memories: what is known is counted first, and nothing is confirmed by it. */
export function PretranslateDialog(): VNode {
  const open = state.route.value.view === 'edit' ? state.file.value : undefined;
  const files = state.project.value?.files ?? [];
  const [isAll, setAll] = useState(open === undefined);
  const [replaces, setReplaces] = useState(false);
  const [from, setFrom] = useState(() => readPreference('pretranslate.from', LOWEST));
  const plan = usePlan({ file: isAll ? undefined : open?.id, replaces });
  const sums = plan && sumPlan(plan, from);
  return (
    <Modal title={t('bulk:pretranslate.title')} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (plan === undefined || sums?.filled === 0) return;
          closeDialog();
          // after the dialog has given the focus back, and before the next key
          queueMicrotask(() => void fill({ plan: plan.plan, fillFrom: from }));
        }}
      >
        {open !== undefined && files.length > 1 && (
          <label class="field">
            <span>{t('bulk:pretranslate.where')}</span>
            <select
              value={isAll ? 'all' : 'file'}
              onChange={(event) => setAll(event.currentTarget.value === 'all')}
            >
              <option value="file">{t('bulk:pretranslate.file', { path: open.path })}</option>
              <option value="all">{t('bulk:pretranslate.all', { count: files.length })}</option>
            </select>
          </label>
        )}
        <label class="field">
          <span>{t('bulk:pretranslate.threshold')}</span>
          <select
            data-first
            value={from}
            onChange={(event) => {
              setFrom(Number(event.currentTarget.value));
              writePreference('pretranslate.from', Number(event.currentTarget.value));
            }}
          >
            {THRESHOLDS.map((score) => (
              <option key={score} value={score}>
                {score > 100
                  ? t('bulk:pretranslate.onlyContext')
                  : t('bulk:pretranslate.fromScore', { score })}
              </option>
            ))}
          </select>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={replaces}
            onChange={(event) => setReplaces(event.currentTarget.checked)}
          />
          <span>{t('bulk:pretranslate.replaces')}</span>
        </label>
        {plan === undefined ? <Progress /> : <PlanTable plan={plan} from={from} />}
        <p class="hint">{t('bulk:pretranslate.hint')}</p>
        <DialogButtons
          submit={
            sums
              ? t('bulk:pretranslate.apply', { count: sums.filled })
              : t('bulk:pretranslate.wait')
          }
          isDisabled={(sums?.filled ?? 0) === 0}
          onClose={closeDialog}
        />
      </form>
    </Modal>
  );
}

/** How far the look-up is. Closing the dialog gives it up. */
function Progress(): VNode {
  const at = pretranslating.value;
  return (
    <div class="bulk-progress">
      <p role="status">{t('bulk:pretranslate.looking')}</p>
      <progress
        max={Math.max(1, at?.all ?? 1)}
        value={at?.done ?? 0}
        aria-label={t('bulk:pretranslate.looking')}
      />
      <span class="figures">
        {at && t('bulk:pretranslate.step', { done: at.done, all: at.all })}
      </span>
    </div>
  );
}

interface PlanTableProps {
  readonly plan: PretranslatePlanAnswer;
  readonly from: number;
}

function PlanTable({ plan, from }: PlanTableProps): VNode {
  const sums = sumPlan(plan, from);
  return (
    <table class="plan">
      <caption class="unseen">{t('bulk:pretranslate.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('bulk:pretranslate.band')}</th>
          <th scope="col" class="figures">
            {t('bulk:pretranslate.segments')}
          </th>
        </tr>
      </thead>
      <tbody>
        {BANDS.map(([band, lowest]) => {
          const isIn = lowest >= from;
          return (
            <tr key={band} class={isIn ? 'plan-in' : 'plan-out'}>
              <th scope="row">
                {t(bandNames[band])}
                {!isIn && <span class="quiet"> · {t('bulk:pretranslate.out')}</span>}
              </th>
              <td class="figures">{formatNumber(sums.bands[band])}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('bulk:pretranslate.filled')}</th>
          <td class="figures">{formatNumber(sums.filled)}</td>
        </tr>
        <tr class="quiet">
          <th scope="row">{t('bulk:pretranslate.open')}</th>
          <td class="figures">{formatNumber(sums.open)}</td>
        </tr>
        <tr class="quiet">
          <th scope="row">{t('bulk:pretranslate.already')}</th>
          <td class="figures">{formatNumber(sums.already)}</td>
        </tr>
        {sums.locked > 0 && (
          <tr class="quiet">
            <th scope="row">{t('bulk:pretranslate.locked')}</th>
            <td class="figures">{formatNumber(sums.locked)}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}

async function fill(body: ApplyPlanBody): Promise<void> {
  try {
    await sendAllDrafts();
    const { filled, left, files, undo } = await postApplyPlan(body);
    const told =
      files.length > 1
        ? t('bulk:pretranslate.doneIn', { count: filled, files: files.length })
        : t('bulk:pretranslate.done', { count: filled });
    showToast(left > 0 ? `${told} ${t('bulk:left', { count: left })}` : told, {
      ...(undo && {
        // what was filled in together is taken back together
        action: { label: t('edit:undo'), run: () => void undoStep('undo', undo.id) },
      }),
    });
  } catch (error) {
    reportTrouble(error);
  }
}
