import { render } from 'preact';
import { ApiError } from './api/api-error.ts';
import { getProject } from './api/segments.ts';
import { ownWindow } from './api/request.ts';
import type { ProjectInfo } from '../server/api/project.ts';
import { App } from './app/app.tsx';
import { loadDialogsWhenIdle } from './app/dialogs.ts';
import { startRouting } from './app/start-routing.ts';
import { guessLanguage, switchLanguage, t } from './i18n/translate.ts';
import { listenForKeys } from './keys/listen-for-keys.ts';
import { startPanes } from './panes/start-panes.ts';
import { panes } from './panes/panes.ts';
import { adoptStyles } from './row/adopt-styles.ts';
import { followServer } from './state/actions/file/follow-server.ts';
import { holdLeases } from './state/actions/row/hold-lease.ts';
import { sendAllDrafts } from './state/actions/row/save-row.ts';
import { cells } from './state/cells.ts';
import { readPreference } from './state/preferences.ts';
import { showTheme } from './theme/theme-choice.ts';

async function start(): Promise<void> {
  showTheme();
  adoptStyles();
  const language = guessLanguage([
    readPreference<string | null>('language', null),
    ...navigator.languages,
  ]);
  const [project] = await Promise.all([
    getProject().catch((error: unknown) => error),
    switchLanguage(language),
  ]);
  cells.openPanes.value = readPreference(
    'panes.open',
    panes.filter(({ isOpenAtFirst }) => isOpenAtFirst).map(({ id }) => id),
  );
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no #app');
  if (project instanceof Error)
    cells.fault.value =
      project instanceof ApiError && project.status === 401
        ? t('shell:trouble.noSession')
        : t('shell:trouble.broken', { message: project.message });
  else {
    cells.project.value = project as ProjectInfo;
    ownWindow.id = cells.project.value.client;
    startRouting();
    followServer();
    holdLeases();
    listenForKeys();
    startPanes();
    loadDialogsWhenIdle();
  }
  render(<App />, root);
  // what was typed in the last quarter of a second
  window.addEventListener('pagehide', () => void sendAllDrafts());
}

void start();
