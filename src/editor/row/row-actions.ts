import { key } from '../i18n/translate.ts';
import type { Action } from '../keys/action.ts';
import { confirmRow, isEditable, reopenRow } from '../state/actions/row/confirm-row.ts';
import { joinWithNext } from '../state/actions/row/cut-rows.ts';
import { copySource, insertNextCode } from '../state/actions/row/insert-codes.ts';
import { splitAtCaret } from '../state/actions/row/split-at-caret.ts';
import { undoStep } from '../state/actions/row/undo-step.ts';
import { openDialog } from '../state/actions/window/open-dialog.ts';
import { changeEditSettings, editSettings } from '../state/edit-settings.ts';
import { activeRow, state } from '../state/state.ts';
import { changeCase } from './change-case.ts';

const group = key('keys:group.editing');
const view = 'edit';

const canEdit = (): boolean => {
  const row = activeRow.peek();
  return row !== undefined && isEditable(row);
};

/** What one does with the open row. */
export const rowActions: readonly Action[] = [
  {
    id: 'segment.confirm',
    title: key('keys:segment.confirm'),
    group,
    view,
    isAvailable: canEdit,
    run: () => confirmRow('unconfirmed'),
  },
  {
    id: 'segment.confirmStay',
    title: key('keys:segment.confirmStay'),
    group,
    view,
    isAvailable: canEdit,
    run: () => confirmRow('next'),
  },
  {
    id: 'segment.review',
    title: key('keys:segment.review'),
    group,
    view,
    isAvailable: canEdit,
    run: () => confirmRow('unconfirmed', 'reviewed'),
  },
  {
    id: 'rows.confirm',
    title: key('keys:rows.confirm'),
    group,
    view,
    isAvailable: () => state.file.peek() !== undefined && state.file.peek()?.readOnly === undefined,
    run: () => openDialog('confirmMany'),
  },
  {
    id: 'rows.pretranslate',
    title: key('keys:rows.pretranslate'),
    group,
    isAvailable: () =>
      /^(?:edit|files)$/.test(state.route.peek().view) &&
      (state.project.peek()?.files.length ?? 0) > 0,
    run: () => openDialog('pretranslate'),
  },
  {
    id: 'segment.reopen',
    title: key('keys:segment.reopen'),
    group,
    view,
    isAvailable: () => canEdit() && activeRow.peek()?.state !== 'initial',
    run: reopenRow,
  },
  {
    id: 'segment.case',
    title: key('keys:segment.case'),
    group,
    view,
    isAvailable: canEdit,
    run: () =>
      state.surface
        .peek()
        ?.rewrite((text) => changeCase(text, state.file.peek()?.targetLocale ?? '')),
  },
  {
    id: 'segment.copySource',
    title: key('keys:segment.copySource'),
    group,
    view,
    isAvailable: canEdit,
    run: copySource,
  },
  {
    id: 'segment.nextCode',
    title: key('keys:segment.nextCode'),
    group,
    view,
    isAvailable: canEdit,
    run: insertNextCode,
  },
  {
    id: 'segment.join',
    title: key('keys:segment.join'),
    group,
    view,
    isAvailable: () => canEdit() && activeRow.peek()?.canJoin === true,
    run: () => void joinWithNext(),
  },
  {
    id: 'segment.split',
    title: key('keys:segment.split'),
    group,
    view,
    isAvailable: () => canEdit() && activeRow.peek()?.canSplit === true,
    run: splitAtCaret,
  },
  {
    id: 'segment.layout',
    title: key('keys:segment.layout'),
    group,
    view,
    run: () => changeEditSettings({ isStacked: !editSettings.peek().isStacked }),
  },
  {
    id: 'edit.undo',
    title: key('keys:edit.undo'),
    group,
    view,
    // what was typed in the open row first, then the steps of the project
    run: () => {
      if (state.surface.peek()?.undo() !== true) void undoStep('undo');
    },
  },
  {
    id: 'edit.redo',
    title: key('keys:edit.redo'),
    group,
    view,
    run: () => {
      if (state.surface.peek()?.redo() !== true) void undoStep('redo');
    },
  },
];
