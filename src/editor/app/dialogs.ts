import { effect, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { loadTexts } from '../i18n/translate.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { reportNotLoaded } from '../state/actions/window/report-trouble.ts';
import type { DialogName } from '../state/cells.ts';
import { state } from '../state/state.ts';
import { GotoDialog } from './goto-dialog.tsx';

/** The dialogs that an action opens by name. They come after the page, since few are opened in the first second. */
const loaders: Readonly<Record<DialogName, () => Promise<ComponentType>>> = {
  goto: () => Promise.resolve(GotoDialog),
  palette: async () => (await import('./palette.tsx')).Palette,
  split: async () => (await import('../row/split-dialog.tsx')).SplitDialog,
  keys: async () => (await import('./keys-dialog.tsx')).KeysDialog,
  replace: () =>
    withTexts('replace', async () => {
      const { ReplaceDialog } = await import('../panes/replace/replace-dialog.tsx');
      return ReplaceDialog;
    }),
  confirmMany: () =>
    withTexts('bulk', async () => {
      const { ConfirmManyDialog } = await import('../bulk/confirm-many-dialog.tsx');
      return ConfirmManyDialog;
    }),
  pretranslate: () =>
    withTexts('bulk', async () => {
      const { PretranslateDialog } = await import('../bulk/pretranslate-dialog.tsx');
      return PretranslateDialog;
    }),
  settings: () =>
    withTexts('settings', async () => (await import('./settings-dialog.tsx')).SettingsDialog),
  conflicts: () =>
    withTexts('conflicts', async () => (await import('./file-conflicts.tsx')).FileConflicts),
};

async function withTexts(
  namespace: string,
  load: () => Promise<ComponentType>,
): Promise<ComponentType> {
  const [Dialog] = await Promise.all([load(), loadTexts(namespace)]);
  return Dialog;
}

const loaded = signal<Readonly<Partial<Record<DialogName, ComponentType>>>>({ goto: GotoDialog });

/** The dialog of this name; absent until it is loaded. */
export function findDialog(name: DialogName): ComponentType | undefined {
  return loaded.value[name];
}

/** Loads a dialog that somebody waits for. */
export async function loadDialog(name: DialogName): Promise<void> {
  try {
    await keepDialog(name);
  } catch {
    if (state.dialog.peek() === name) closeDialog();
    reportNotLoaded();
  }
}

async function keepDialog(name: DialogName): Promise<void> {
  if (loaded.peek()[name] !== undefined) return;
  const Dialog = await loaders[name]();
  loaded.value = { ...loaded.peek(), [name]: Dialog };
}

/** Gets all dialogs once a row can be typed in: then they open at once, and without a connection too. */
export function loadDialogsWhenIdle(): void {
  const stop = effect(() => {
    const isWaiting = state.route.value.view === 'edit' && state.surface.value === undefined;
    if (isWaiting && state.project.value?.files.length !== 0) return;
    queueMicrotask(() => stop());
    loadWhenIdle();
  });
}

function loadWhenIdle(): void {
  const names = Object.keys(loaders) as readonly DialogName[];
  // what does not come now comes when it is asked for
  const load = (): void => void Promise.allSettled(names.map(keepDialog));
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  else setTimeout(load, 2000);
}
