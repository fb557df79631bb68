import { effect, signal, type Signal } from '@preact/signals';
import { getTerms, postTerm } from '../../api/terms.ts';
import { t } from '../../i18n/translate.ts';
import { announce, showToast } from '../../state/actions/window/announce.ts';
import { focusInPane } from '../../state/actions/window/focus-in-pane.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { setMarks } from '../../state/actions/row/set-marks.ts';
import type { Mark } from '../../state/cells.ts';
import { state } from '../../state/state.ts';
import { createRowLookUp, type RowLookUp } from '../row-look-up.ts';
import { listInsertable } from './list-insertable.ts';
import type { NewTermBody, RowTerm, RowTerms } from '../../../server/api/terms.ts';

/** The terms in the source of the open row. */
export const terms: RowLookUp<RowTerms> = createRowLookUp({ ask: getTerms, prefetched: 3 });

/** The two ends of a term that is about to be added; absent: the form is closed. */
export const newTerm: Signal<{ readonly source: string; readonly target: string } | undefined> =
  signal(undefined);

const markKinds: Readonly<Record<RowTerm['status'], Mark['kind']>> = {
  preferred: 'term',
  admitted: 'variant',
  deprecated: 'forbidden',
};

/** Draws the terms under the source of the open row. */
export function markTerms(): () => void {
  return effect(() => {
    // opened again, the row has lost its marks
    const active = state.active.value;
    const answer = terms.answer.value;
    const isOurs = active !== undefined && answer?.rowId === active.id;
    setMarks(
      'terms',
      (isOurs ? (answer.value?.terms ?? []) : []).map(({ span, status, targets }) => ({
        side: 'source',
        span,
        kind: markKinds[status],
        label: targets.map(({ text }) => text).join(', '),
      })),
    );
  });
}

/** Puts the term with this number (from 1) at the caret. */
export function insertTerm(number: number): void {
  const surface = state.surface.peek();
  const answer = terms.answer.peek();
  const term = listInsertable(answer?.value?.terms ?? [])[number - 1];
  if (surface === undefined || term === undefined || answer?.rowId !== surface.rowId) {
    announce(t('panes:terms.noNumber', { number }));
    return;
  }
  surface.insert([term.text]);
  surface.focus();
  announce(t('panes:terms.inserted', { text: term.text }));
}

/** Opens the form for a new term, filled from what is selected in the source and in the target. */
export function beginTerm(): void {
  const target = state.surface.peek()?.getSelectedText().trim() ?? '';
  const source = readSourceSelection();
  newTerm.value = { source, target };
  focusInPane('terms', source === '' ? 'term-source' : target === '' ? 'term-target' : 'term-add');
}

/** The words selected in the source of the open row. */
function readSourceSelection(): string {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  const cell = (node instanceof Element ? node : node?.parentElement)?.closest('.cell-source');
  return cell ? (selection?.toString().trim() ?? '') : '';
}

export function closeTermForm(): void {
  newTerm.value = undefined;
  state.surface.peek()?.focus();
}

export async function addTerm(body: Omit<NewTermBody, 'file'>): Promise<void> {
  const file = state.file.peek()?.id;
  if (file === undefined) return;
  try {
    const { added } = await postTerm({ ...body, file });
    closeTermForm();
    terms.forget();
    const names = { source: body.source, target: body.target };
    showToast(added ? t('panes:terms.added', names) : t('panes:terms.known', names));
  } catch (error) {
    reportTrouble(error);
  }
}
