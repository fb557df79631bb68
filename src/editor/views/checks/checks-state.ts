import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Row } from '../../../server/api/row.ts';
import {
  deleteDismissal,
  getProjectFindings,
  postDismissal,
  type ShownFinding,
} from '../../api/findings.ts';
import { getRowsAround, patchRow, postSave } from '../../api/segments.ts';
import { key, t } from '../../i18n/translate.ts';
import { applyFix } from '../../panes/findings/apply-fix.ts';
import { ruleNames } from '../../panes/findings/rule-names.ts';
import { keepFocusInList } from '../keep-focus-in-list.ts';
import { announce, announceNow, showToast } from '../../state/actions/window/announce.ts';
import { checkRun } from '../../state/check-run.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import type { Severity } from '../../../model/finding.ts';
import {
  filterFindings,
  groupFindings,
  orderFindings,
  type FindingFilter,
  type RuleGroup,
} from './group-findings.ts';

/** Absent until they were fetched. */
export const findings: Signal<readonly ShownFinding[] | undefined> = signal(undefined);
export const filter: Signal<FindingFilter> = signal<FindingFilter>('new');
export const isChecking: Signal<boolean> = signal(false);
/** The finding that keys mean, by fingerprint. */
export const activeName: Signal<string | undefined> = signal(undefined);
/** The row in which it stands; absent until it was fetched. */
export const activeRow: Signal<Row | undefined> = signal(undefined);
/** The finding that a reason is asked for. */
export const dismissing: Signal<ShownFinding | undefined> = signal(undefined);
/** Rises when the active finding is to take the focus. */
export const focusWish: Signal<number> = signal(0);

export const groups: ReadonlySignal<readonly RuleGroup[]> = computed(() =>
  groupFindings(filterFindings(findings.value ?? [], filter.value)),
);

export const shown: ReadonlySignal<readonly ShownFinding[]> = computed(() =>
  orderFindings(filterFindings(findings.value ?? [], filter.value), groups.value),
);

export const activeAt: ReadonlySignal<number> = computed(() =>
  shown.value.findIndex(({ fingerprint }) => fingerprint === activeName.value),
);

export const severityNames: Readonly<Record<Severity, string>> = {
  error: key('checks:severity.error'),
  warning: key('checks:severity.warning'),
  info: key('checks:severity.info'),
};

/** The finding that keys mean. */
export function activeFinding(): ShownFinding | undefined {
  return shown.peek()[activeAt.peek()];
}

const asking: { stop: AbortController } = { stop: new AbortController() };

/** Runs the checks over all files as they are, and shows what they say. */
export async function loadFindings(): Promise<void> {
  asking.stop.abort();
  const { signal: stopped } = (asking.stop = new AbortController());
  isChecking.value = true;
  checkRun.value = undefined;
  const place = Math.max(0, activeAt.peek());
  try {
    ({ findings: findings.value } = await getProjectFindings(stopped));
    const count = shown.peek().length;
    announce(t('checks:found', { count }));
    goTo(activeAt.peek() === -1 ? Math.min(place, count - 1) : activeAt.peek());
  } catch (error) {
    if (!stopped.aborted) reportTrouble(error);
  } finally {
    if (asking.stop.signal === stopped) isChecking.value = false;
  }
}

/** Gives up the run that is under way: what was found before stays. */
export function stopChecking(): void {
  asking.stop.abort();
  isChecking.value = false;
  announce(t('checks:stopped'));
  keepFocusInList();
}

/** Makes a listed finding the one that keys mean, and fetches its row. */
export function goTo(at: number): void {
  const finding = shown.peek()[at];
  if (finding === undefined) return;
  if (finding.fingerprint !== activeName.peek()) activeRow.value = undefined;
  activeName.value = finding.fingerprint;
  focusWish.value = focusWish.peek() + 1;
  void fetchRow(finding).then((row) => {
    if (activeName.peek() === finding.fingerprint) activeRow.value = row;
  }, reportTrouble);
}

async function fetchRow({ file, row }: ShownFinding): Promise<Row | undefined> {
  if (file === undefined || row === undefined) return undefined;
  const { rows } = await getRowsAround(file, row, 1);
  return rows.find(({ id }) => id === row);
}

export function goBy(steps: number): void {
  goTo(Math.max(0, Math.min(shown.peek().length - 1, activeAt.peek() + steps)));
}

/** Goes to the first finding of the next rule, round the end. */
export function goToNextRule(): void {
  const now = activeFinding();
  if (now === undefined) return;
  const list = groups.peek();
  const next = list[(list.findIndex(({ rule }) => rule === now.rule) + 1) % list.length]!;
  goToRule(next.rule);
}

export function goToRule(rule: ShownFinding['rule']): void {
  goTo(shown.peek().findIndex((finding) => finding.rule === rule));
  announce(t(ruleNames[rule]));
}

/** Opens the row in the edit view. */
export function openRow(): void {
  const finding = activeFinding();
  if (finding?.file === undefined || finding.row === undefined)
    return announceNow(t('checks:noRow'));
  location.hash = `#/edit/${encodeURIComponent(finding.file)}/${encodeURIComponent(finding.row)}`;
}

/** Puts the replacement where the words of the finding still stand, and checks again. */
export async function fixActive(): Promise<void> {
  const finding = activeFinding();
  if (finding?.file === undefined) return;
  try {
    const row = await fetchRow(finding);
    const target = row?.target && applyFix(row.target, finding);
    if (row === undefined || target === undefined) return showToast(t('checks:noFix'));
    await patchRow(finding.file, row, { target, state: row.state });
    await postSave(finding.file);
    showToast(t('checks:fixed', { rule: t(ruleNames[finding.rule]) }));
    await loadFindings();
  } catch (error) {
    reportTrouble(error);
  }
}

/** Says why a finding is none. */
export async function dismiss(finding: ShownFinding, reason: string): Promise<void> {
  const { fingerprint } = finding;
  const place = activeAt.peek();
  try {
    await postDismissal(fingerprint, { reason });
    setAccepted(fingerprint, reason);
    if (activeAt.peek() === -1) goTo(Math.min(place, shown.peek().length - 1));
    showToast(t('checks:dismissed'), {
      action: { label: t('checks:takeBack'), run: () => void takeBack(fingerprint) },
    });
  } catch (error) {
    reportTrouble(error);
  }
}

/** Takes back that the active finding is none. */
export async function takeBackActive(): Promise<void> {
  const finding = activeFinding();
  if (finding?.accepted === undefined) return;
  const place = activeAt.peek();
  await takeBack(finding.fingerprint);
  // among the dismissed ones it is listed no more
  if (activeAt.peek() === -1) goTo(Math.min(place, shown.peek().length - 1));
}

async function takeBack(fingerprint: string): Promise<void> {
  try {
    await deleteDismissal(fingerprint);
    setAccepted(fingerprint, undefined);
    announce(t('checks:takenBack'));
    goTo(shown.peek().findIndex((one) => one.fingerprint === fingerprint));
  } catch (error) {
    reportTrouble(error);
  }
}

function setAccepted(fingerprint: string, reason: string | undefined): void {
  findings.value = findings.peek()?.map((one) => {
    if (one.fingerprint !== fingerprint) return one;
    const { accepted: before, ...rest } = one;
    return reason === undefined ? rest : { ...rest, accepted: { ...before, reason } };
  });
}
