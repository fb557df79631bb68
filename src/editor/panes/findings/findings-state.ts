import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { postCheck, postDismissal } from '../../api/findings.ts';
import { getFilteredIndexes } from '../../api/segments.ts';
import { t } from '../../i18n/translate.ts';
import { activateIndex, beginMove } from '../../state/actions/rows/activate.ts';
import { announce, showToast } from '../../state/actions/window/announce.ts';
import { focusInPane } from '../../state/actions/window/focus-in-pane.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { sendAllDrafts } from '../../state/actions/row/save-row.ts';
import { setMarks } from '../../state/actions/row/set-marks.ts';
import { emptyFilter } from '../../state/cells.ts';
import { state } from '../../state/state.ts';
import type { Content } from '../../../model/content.ts';
import { createRowLookUp, type RowLookUp } from '../row-look-up.ts';
import { applyFix } from './apply-fix.ts';
import { describeFinding } from './describe-finding.ts';
import { ruleNames } from './rule-names.ts';
import type { ShownFinding, ShownFindings } from '../../api/findings.ts';

/** How long after the last key the checks are asked, in ms. */
const PAUSE_MS = 300;

/** The target of the open row as it was when the typing last rested. */
const rested: Signal<Content> = signal([]);

/** What the checks say about the open row as it is typed, saved or not. */
export const findings: RowLookUp<ShownFindings> = createRowLookUp({
  // an empty target is no news to whoever is about to fill it
  ask: async (file, id, stop) =>
    rested.peek().length === 0 ? { findings: [] } : postCheck(file, id, rested.peek(), stop),
  versionOf: () => JSON.stringify(rested.value),
});

/** Follows the typing in the open row; what stands in a row just opened is asked about at once. */
export function followDraft(): () => void {
  let opened: unknown;
  return effect(() => {
    const [active, draft] = [state.active.value, state.draft.value];
    if (active !== opened) {
      opened = active;
      rested.value = draft;
      return undefined;
    }
    const timer = setTimeout(() => {
      rested.value = draft;
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  });
}

/** Those that nobody dismissed. */
export const openFindings: ReadonlySignal<readonly ShownFinding[]> = computed(() => {
  const answer = findings.answer.value;
  if (answer === undefined || answer.rowId !== state.active.value?.id) return [];
  return (answer.value?.findings ?? []).filter(({ accepted }) => accepted === undefined);
});

const walked: Signal<{ readonly rowId: string; readonly at: number }> = signal({
  rowId: '',
  at: 0,
});

/** Number, from 0, of the finding that the keys stand on. */
export const selectedFinding: ReadonlySignal<number> = computed(() => {
  const { rowId, at } = walked.value;
  return rowId === state.active.value?.id ? Math.min(at, openFindings.value.length - 1) : 0;
});

/** The finding whose reason for dismissal is being written. */
export const dismissed: Signal<string | undefined> = signal(undefined);

/** Draws the findings under the texts of the open row. */
export function markFindings(): () => void {
  return effect(() => {
    const open = state.active.value === undefined ? [] : openFindings.value;
    setMarks(
      'findings',
      open.flatMap(({ place: { side, span }, severity, rule }) =>
        span === undefined ? [] : [{ side, span, kind: severity, label: t(ruleNames[rule]) }],
      ),
    );
  });
}

export function selectFinding(at: number): void {
  const rowId = state.active.peek()?.id;
  const finding = openFindings.peek()[at];
  if (rowId === undefined || finding === undefined) return;
  walked.value = { rowId, at };
  announce(`${t(ruleNames[finding.rule])}. ${describeFinding(finding)}`);
}

/** Mends the finding the keys stand on, or the first one that can be mended. */
export function fixSelected(): void {
  const list = openFindings.peek();
  const own = list[selectedFinding.peek()];
  const finding =
    own?.replacement === undefined ? list.find((one) => one.replacement !== undefined) : own;
  if (finding === undefined) {
    announce(t('panes:findings.noFix'));
    return;
  }
  fixFinding(finding);
}

export function fixFinding(finding: ShownFinding): void {
  const surface = state.surface.peek();
  if (surface === undefined || surface.rowId !== state.active.peek()?.id) return;
  const fixed = applyFix(surface.getContent(), finding);
  if (fixed === undefined) {
    announce(t('panes:findings.moved'));
    return;
  }
  surface.replace(fixed);
  surface.focus();
  announce(t('panes:findings.fixed', { rule: t(ruleNames[finding.rule]) }));
  void sendAllDrafts();
}

/** The next finding: in this row, else in the next row that has one. */
export async function walkFindings(by: 1 | -1): Promise<void> {
  const next = selectedFinding.peek() + by;
  const isHere = openFindings.peek()[next] !== undefined;
  if (isHere) {
    selectFinding(next);
    return;
  }
  const [file, active] = [state.file.peek(), state.active.peek()];
  if (file === undefined || active === undefined) return;
  const isLast = beginMove();
  try {
    await sendAllDrafts();
    const places = await getFilteredIndexes(file.id, { ...emptyFilter, has: ['finding'] });
    const others = places.filter((index) => index !== active.index);
    const wanted =
      by === 1
        ? (others.find((index) => index > active.index) ?? others[0])
        : (others.findLast((index) => index < active.index) ?? others.at(-1));
    if (wanted === undefined) showToast(t('panes:findings.noMore'));
    else if (isLast()) await activateIndex(wanted);
  } catch (error) {
    reportTrouble(error);
  }
}

/** Asks for the reason in the pane. */
export function beginDismissal(finding: ShownFinding | undefined): void {
  if (finding === undefined) {
    announce(t('panes:findings.none'));
    return;
  }
  dismissed.value = finding.fingerprint;
  focusInPane('findings', 'dismissal-reason');
}

export function cancelDismissal(): void {
  dismissed.value = undefined;
  state.surface.peek()?.focus();
}

export async function dismiss(finding: ShownFinding, reason: string): Promise<void> {
  const file = state.file.peek();
  const rowId = state.active.peek()?.id;
  if (file === undefined || rowId === undefined) return;
  try {
    await postDismissal(finding.fingerprint, { reason });
    cancelDismissal();
    findings.forget();
    showToast(t('panes:findings.dismissed', { rule: t(ruleNames[finding.rule]) }));
  } catch (error) {
    reportTrouble(error);
  }
}
